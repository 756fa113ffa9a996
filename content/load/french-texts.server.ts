import { join } from 'node:path';
import { FrenchTexts, type FrenchText } from '../schema/french-texts.ts';
import { requireUnique } from './check.ts';
import { listYaml, readYaml } from './read.server.ts';

const folder = 'content/agreements/france/texts';

/** What was found out by reading about the texts of French branches, by their official number; throws a ContentError. */
export function loadFrenchTexts(root: string): Map<string, FrenchText> {
  const all = listYaml(join(root, folder)).flatMap((path) => readYaml(FrenchTexts, path, root));
  requireUnique(
    folder,
    'text',
    all.map(({ text }) => text),
  );
  return new Map(all.map((text) => [text.text, text]));
}
