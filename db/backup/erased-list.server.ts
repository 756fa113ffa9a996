import { appendFile, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Database } from '../client.server.ts';
import { listErasures, type Erasure } from '../queries/erasures.ts';

/**
 * What a list of erased records is called. One lies with the data and one beside the backups, since a backup that was made
 * before the erasure knows nothing of it: each line names a record, when, and hashes of what must not come back.
 */
export const erasedList = 'erased.jsonl';

const Line = v.object({
  kind: v.picklist(['clause', 'agreement']),
  slug: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  hashes: v.array(v.string()),
});

/** The records of a list; none where there is no such file. A last line that was cut off is left out. */
export async function readErased(path: string): Promise<Erasure[]> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return [v.parse(Line, JSON.parse(line))];
    } catch {
      return [];
    }
  });
}

/** Writes what a database erased into a list that only its owner may read; what stands there stays. */
export async function noteErased(db: Database, path: string): Promise<void> {
  const known = new Set((await readErased(path)).map(keyOf));
  const missing = (await listErasures(db)).filter((erasure) => !known.has(keyOf(erasure)));
  if (missing.length === 0) return;
  const lines = missing.map((erasure) => `${JSON.stringify(erasure)}\n`).join('');
  // A line that was cut off ends before the next one begins.
  await appendFile(path, `${known.size === 0 ? '' : '\n'}${lines}`, { mode: 0o600, flush: true });
}

const keyOf = ({ kind, slug, at }: Erasure): string => `${kind} ${slug} ${at}`;
