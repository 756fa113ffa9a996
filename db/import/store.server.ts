import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '../client.server.ts';
import * as agreements from '../queries/agreements.ts';
import * as origins from '../queries/origins.ts';
import * as topics from '../queries/topics.ts';
import type { Publication } from '../queries/publication.ts';
import { everyFact, following } from './follow-agreement.ts';
import { publicationsOf } from './publications.ts';
import type { ClauseRecord } from './record.ts';

/**
 * What an import did, in clauses; `withdrawn` are those its source no longer has. `left` names those of which the source
 * says something else by now, or that it no longer has, and that stay as a moderator corrected them.
 */
export type ImportSummary = {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  left: string[];
};

/** Called after each batch with the records looked at so far. */
export type Progress = (done: number, total: number) => void;

const batchSize = 40;

/**
 * Stores all clauses of one source (`origin`), in batches that each hold or fail whole. A clause that is already stored as
 * it is stays untouched, so a second or an interrupted run does only what is missing. What a moderator took out stays out,
 * and what a moderator corrected stays as corrected; a new clause of an agreement whose facts were corrected has those.
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
  const publications = await inCorrectedAgreements(db, publicationsOf(records, vocabularies));
  const summary: ImportSummary = { added: 0, changed: 0, unchanged: 0, withdrawn: 0, left: [] };
  for (let start = 0; start < publications.length; start += batchSize) {
    const batch = publications.slice(start, start + batchSize);
    const due = batch.filter(
      ({ record, hash }) => stored.get(record.slug) !== hash && !unpublished.has(record.slug),
    );
    const left = await publishUncorrected(db, origin, due);
    summary.left.push(...left);
    const isLeft = new Set(left);
    for (const publication of batch) {
      const { slug } = publication.record;
      if (isLeft.has(slug)) continue;
      if (!due.includes(publication)) summary.unchanged += 1;
      else if (stored.has(slug)) summary.changed += 1;
      else summary.added += 1;
    }
    progress(Math.min(start + batchSize, records.length), records.length);
  }
  const gone = missingIn(records, stored);
  const corrected = await origins.correctedOf(db, origin);
  summary.left.push(...gone.filter((slug) => corrected.has(slug)));
  summary.withdrawn = await withdraw(
    db,
    origin,
    gone.filter((slug) => !corrected.has(slug)),
  );
  return summary;
}

/** Publishes what no moderator corrected and resolves to the slugs of the others, whoever corrects meanwhile. */
async function publishUncorrected(
  db: Database,
  origin: string,
  due: Publication[],
): Promise<string[]> {
  const corrected = await origins.correctedOf(db, origin);
  const open = due.filter(({ record }) => !corrected.has(record.slug));
  const left = due.flatMap(({ record }) => (corrected.has(record.slug) ? [record.slug] : []));
  if (open.length === 0 || (await origins.publish(db, origin, open))) return left;
  const now = await origins.correctedOf(db, origin);
  if (!open.some(({ record }) => now.has(record.slug)))
    throw new Error(`clauses of ${origin} broke a rule of the schema`);
  return publishUncorrected(db, origin, due);
}

/** Publications whose records say of agreements that were corrected what is said of them now. */
async function inCorrectedAgreements(db: Database, all: Publication[]): Promise<Publication[]> {
  const slugs = all.flatMap(({ record }) => record.agreement?.slug ?? []);
  const corrected = await agreements.listCorrected(db, [...new Set(slugs)]);
  return all.map((publication) => {
    const { record } = publication;
    const now = corrected.get(record.agreement?.slug ?? '');
    if (!record.agreement || now === undefined) return publication;
    const change = { former: record.agreement, ...now };
    return { ...publication, record: following(record, change, everyFact) };
  });
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

const missingIn = (records: ClauseRecord[], stored: Map<string, string>): string[] => {
  const present = new Set(records.map((record) => record.slug));
  return [...stored.keys()].filter((slug) => !present.has(slug));
};

async function withdraw(db: Database, origin: string, gone: string[]): Promise<number> {
  for (let start = 0; start < gone.length; start += batchSize) {
    await origins.withdraw(db, origin, gone.slice(start, start + batchSize));
  }
  return gone.length;
}
