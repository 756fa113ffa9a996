import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales, type Locale } from '#domain/words.ts';
import type { Messages } from '../messages.ts';
import { listFiles } from './read.server.ts';
import { parseMessages } from './messages.ts';

/** Reads every string of the interface below `root`, where there is no Vite; throws a ContentError. */
export function loadMessages(root: string): Record<Locale, Messages> {
  const folder = join(root, 'content/messages');
  const paths = locales.flatMap((locale) => listFiles(join(folder, locale), '.json'));
  return parseMessages(
    Object.fromEntries(
      paths.map((path): [string, unknown] => [path, JSON.parse(readFileSync(path, 'utf8'))]),
    ),
  );
}
