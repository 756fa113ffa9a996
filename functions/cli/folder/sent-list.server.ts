import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as v from 'valibot';
import { UsageError } from '../usage.ts';

/** The file of a folder that says what was sent of it. Its status addresses hold receipts: only its owner reads it. */
export const sentListName = 'facts-sent.csv';

const columns = ['file', 'sentAt', 'submission', 'status', 'sha256'] as const;
const Line = v.object(v.entriesFromList(columns, v.string()));
/** What was sent of one file: when (ISO 8601), as which submission, where its sender sees it, and the SHA-256 of the file. */
export type SentLine = v.InferOutput<typeof Line>;

/** What was sent of a folder, by file; none where nothing was. Throws a UsageError when the list was damaged. */
export async function readSentList(folder: string): Promise<Map<string, SentLine>> {
  const text = await readFile(join(folder, sentListName), 'utf8').catch(() => undefined);
  if (text === undefined) return new Map();
  try {
    const lines = v.parse(v.array(Line), parse(text, { columns: true, bom: true }));
    return new Map(lines.map((line) => [line.file, line]));
  } catch {
    throw new UsageError(
      `${sentListName} is not as the hub wrote it. Move it away: files that were sent are known by their content as well.`,
    );
  }
}

/** Writes what was sent of a folder, whole or not at all. */
export async function writeSentList(folder: string, sent: Map<string, SentLine>): Promise<void> {
  const path = join(folder, sentListName);
  const part = join(folder, `.${sentListName}`);
  const content = stringify([...sent.values()], { header: true, columns: [...columns] });
  await writeFile(part, content, { mode: 0o600 });
  await rename(part, path);
}
