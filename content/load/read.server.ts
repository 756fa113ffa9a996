import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { fallbackOf, type Locale } from '#domain/words.ts';
import { standingIn } from '../stand-ins.ts';
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

/** Reads the file of a language in a folder; where a partial language has none, that of its fallback. */
export function readInLanguage<Value>(
  folder: string,
  locale: Locale,
  read: (path: string) => Value,
): Value {
  const path = join(folder, `${locale}.yaml`);
  const fallback = fallbackOf(locale);
  if (fallback === undefined || existsSync(path)) return read(path);
  return standingIn(locale, read(join(folder, `${fallback}.yaml`)));
}
