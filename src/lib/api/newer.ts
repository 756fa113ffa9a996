import type { Clause } from '#domain/clause/records.ts';
import { ApiError, reasonOf } from './api-error.ts';

/** What is newer than the build: clauses published since, and the slugs of those withdrawn. */
export type Newer = { items: Clause[]; withdrawn: string[] };

type NewerPage = Newer & { total: number };

/** Milliseconds after which the search goes on without what is newer. */
const longest = 10_000;

/** Asks the API, with the time of the build and nothing else, for all that is newer. Throws an ApiError. */
export async function fetchNewer(builtAt: string, send: typeof fetch = fetch): Promise<Newer> {
  const items: Clause[] = [];
  for (let page = 1; ; page += 1) {
    const found = await fetchPage(builtAt, page, send);
    items.push(...found.items);
    if (found.items.length === 0 || items.length >= found.total) {
      return { items, withdrawn: found.withdrawn };
    }
  }
}

async function fetchPage(builtAt: string, page: number, send: typeof fetch): Promise<NewerPage> {
  const address = `/api/clauses?since=${encodeURIComponent(builtAt)}&perPage=100&page=${page}`;
  const answer = await send(address, { signal: AbortSignal.timeout(longest) }).catch(() => {
    throw new ApiError('offline');
  });
  if (!answer.ok) throw new ApiError(reasonOf(answer.status));
  const body: unknown = await answer.json().catch(() => undefined);
  if (!isNewer(body)) throw new ApiError('broken');
  return body;
}

// By hand, since the database view would load the library of the schemas for this one answer; the test holds it
// against the API's own schema.

/** Whether an answer of `GET /clauses?since=` is as the search reads it. */
export const isNewer = (body: unknown): body is NewerPage =>
  isRecord(body) &&
  typeof body.total === 'number' &&
  isListOf(body.items, isClause) &&
  isListOf(body.withdrawn, isString);

const isClause = (clause: unknown): boolean =>
  isRecord(clause) &&
  ['slug', 'kind', 'provenance', 'strengthBy', 'country', 'sector'].every((name) =>
    isString(clause[name]),
  ) &&
  ['strength', 'counterpart', 'partyNote', 'industry'].every(
    (name) => clause[name] === null || isString(clause[name]),
  ) &&
  (clause.year === null || typeof clause.year === 'number') &&
  (clause.described === null || isRecord(clause.described)) &&
  isListOf(clause.themes, isString) &&
  isListOf(clause.topics, isString) &&
  isListOf(clause.unions, holding('slug', 'name')) &&
  isListOf(clause.texts, holding('language', 'title', 'text')) &&
  clause.texts.length > 0;

const holding =
  (...names: string[]) =>
  (value: unknown) =>
    isRecord(value) && names.every((name) => isString(value[name]));

const isListOf = (value: unknown, is: (item: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.every(is);

const isString = (value: unknown) => typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
