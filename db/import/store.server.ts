import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '../client.server.ts';
import * as origins from '../queries/origins.ts';
import * as topics from '../queries/topics.ts';
import { publicationsOf } from './publications.ts';
import type { ClauseRecord } from './record.ts';

/** What an import did, in clauses; `withdrawn` are those its source no longer has. */
export type ImportSummary = {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
};

/** Called after each batch with the records looked at so far. */
export type Progress = (done: number, total: number) => void;

const batchSize = 40;

/**
 * Stores all clauses of one source (`origin`), in batches that each hold or fail whole. A clause that is
 * already stored as it is stays untouched, so a second or an interrupted run does only what is missing.
 */
export async function storeClauses(
  db: Database,
  origin: string,
  records: ClauseRecord[],
  vocabularies: Vocabularies,
  progress: Progress = () => undefined,
): Promise<ImportSummary> {
  const stored = await origins.hashesOf(db, origin);
  const unpublished = await origins.unpublishedOf(db, origin);
  const publications = publicationsOf(records, vocabularies);
  const summary: ImportSummary = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  for (let start = 0; start < publications.length; start += batchSize) {
    const batch = publications.slice(start, start + batchSize);
    const due = batch.filter(
      ({ record, hash }) => stored.get(record.slug) !== hash && !unpublished.has(record.slug),
    );
    if (due.length > 0) await origins.publish(db, origin, due);
    for (const { record, hash } of batch) {
      if (stored.get(record.slug) === hash || unpublished.has(record.slug)) summary.unchanged += 1;
      else if (stored.has(record.slug)) summary.changed += 1;
      else summary.added += 1;
    }
    progress(Math.min(start + batchSize, records.length), records.length);
  }
  summary.withdrawn = await withdrawMissing(db, origin, records, stored);
  return summary;
}

/** Stores which topics there are and which theme each belongs to. */
export async function storeTopics(db: Database, vocabularies: Vocabularies): Promise<void> {
  const rows = vocabularies.themes.flatMap((theme) =>
    theme.topics.map((topic, index) => ({
      slug: topic.slug,
      theme: theme.slug,
      position: theme.number * 100 + index,
    })),
  );
  await topics.store(db, rows);
}

async function withdrawMissing(
  db: Database,
  origin: string,
  records: ClauseRecord[],
  stored: Map<string, string>,
): Promise<number> {
  const present = new Set(records.map((record) => record.slug));
  const gone = [...stored.keys()].filter((slug) => !present.has(slug));
  for (let start = 0; start < gone.length; start += batchSize) {
    await origins.withdraw(db, origin, gone.slice(start, start + batchSize));
  }
  return gone.length;
}
