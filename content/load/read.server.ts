import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { ContentError, parseContent } from './check.ts';

/** Reads one YAML file below `root` and validates it; throws a ContentError. */
export function readYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  root: string,
): v.InferOutput<Schema> {
  return parseContent(schema, readValue(path, root), relative(root, path));
}

/** Reads one YAML file below `root` as it is; throws a ContentError when it is not YAML. */
export function readValue(path: string, root: string): unknown {
  try {
    return parseYaml(readFileSync(path, 'utf8'));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ContentError(relative(root, path), [`expected a YAML file, found: ${found}`]);
  }
}

/** Paths of the YAML files directly in a folder, sorted by name; a missing folder has none. */
export const listYaml = (folder: string): string[] => listFiles(folder, '.yaml');

/** Paths of the files of an ending directly in a folder, sorted by name; a missing folder has none. */
export function listFiles(folder: string, ending: string): string[] {
  return listNames(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** Names in a folder, sorted; a missing folder is empty. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
