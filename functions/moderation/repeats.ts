import type { Database } from '#db/client.server.ts';
import type { Found } from '#db/queries/submissions.ts';
import * as wordings from '#db/queries/wordings.ts';
import { onenessOf, weighWordings } from '#domain/compare/wordings.ts';
import type { Repeats } from '#domain/submission/moderation.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { requireFound } from './review.ts';

type Item = Repeats['items'][number];
type Published = Awaited<ReturnType<typeof wordings.listPublished>>[number];
type Waiting = Awaited<ReturnType<typeof wordings.listWaiting>>[number];

/** Answers with the open clauses of the submission of the address that repeat others. */
export async function showRepeats(c: ApiContext) {
  const db = await openDatabase(c);
  const items = await repeatsOf(db, await requireFound(c, db));
  return c.json({ items } satisfies Repeats);
}

/** The open clauses of a submission that have the wording of another; clauses are compared within their main topic. */
async function repeatsOf(db: Database, { id, clauses }: Found): Promise<Item[]> {
  const open = clauses.filter(({ state }) => state === 'proposed');
  const topics = [...new Set(open.map(({ proposal }) => mainOf(proposal)))];
  if (topics.length === 0) return [];
  const [published, waiting] = await Promise.all([
    wordings.listPublished(db, topics),
    wordings.listWaiting(db, topics, id),
  ]);
  return topics
    .flatMap((topic) =>
      repeatsAmong(
        open.filter(({ proposal }) => mainOf(proposal) === topic),
        published.filter((one) => one.topic === topic),
        waiting.filter(({ proposal }) => mainOf(proposal) === topic),
      ),
    )
    .sort((a, b) => a.id - b.id);
}

function repeatsAmong(own: Found['clauses'], published: Published[], waiting: Waiting[]): Item[] {
  const texts = [
    ...own.map(({ proposal }) => proposal.text),
    ...published.map(({ text }) => text),
    ...waiting.map(({ proposal }) => proposal.text),
  ];
  const bags = weighWordings(texts);
  const isLike = (one: number, other: number) => {
    const [a, b] = [bags[one], bags[other]];
    return a !== undefined && b !== undefined && onenessOf(a, b) !== undefined;
  };
  const [first, last] = [own.length, own.length + published.length];
  return own.flatMap(({ id }, at) => {
    const item = {
      id,
      published: published.filter((_, place) => isLike(at, first + place)).map(publishedView),
      waiting: waiting.filter((_, place) => isLike(at, last + place)).map(waitingView),
    };
    return item.published.length + item.waiting.length === 0 ? [] : [item];
  });
}

const publishedView = ({ slug, title, agreement }: Published) => ({ slug, title, agreement });
const waitingView = ({ submission, agreement, proposal: { title } }: Waiting) => ({
  submission,
  title,
  agreement,
});

const mainOf = ({ topics: [main = ''] }: { topics: string[] }) => main;
