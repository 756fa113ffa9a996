import { join, relative } from 'node:path';
import type { CountryLaw } from '../schema/law.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import { parseLaw } from './law.ts';
import { listYaml, readValue } from './read.server.ts';

/** Reads the law notes of every country below `root`; throws a ContentError. */
export function loadLaw(root: string, vocabularies: Vocabularies): CountryLaw[] {
  return listYaml(join(root, 'content/law')).map((path) =>
    parseLaw(readValue(path, root), relative(root, path), vocabularies),
  );
}
