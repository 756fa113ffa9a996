import { inTime } from '#db/connection/in-time.ts';
import { locales } from '#domain/lists.ts';
import { livePathOf } from './live-pages.ts';

/** Tells where to send a request instead, when its static file may name a clause that was withdrawn since the build. */
export type Redirection = (pathname: string) => Promise<string | undefined>;

const inLanguage = `^/(?:${locales.join('|')})/`;
const clausePage = new RegExp(`${inLanguage}clauses/([a-z0-9-]+)/?$`);
const listPage = new RegExp(
  `${inLanguage}(?:(?:clauses/(?:theme|topic|country)|agreements)/[a-z0-9-]+(?:/\\d+)?|countries/[a-z]{2}|topics/[a-z0-9-]+(?:/ladder\\.docx)?)/?$`,
);
const dump = /^\/data\/(clauses\.(?:csv|jsonl))$/;

type Withdrawn = { slugs: Set<string>; isKnownNow: boolean };

/** Milliseconds for which a page waits to hear what was withdrawn; then what was known before counts. */
const patience = 600;

/**
 * Static files know nothing of withdrawals. This asks the hub's own API (`ask`, a path below its address) which
 * clauses went since the build, at most once in `milliseconds`. It sends readers of their pages to the page that
 * answers 410, and, once a clause went, readers of lists, topics, countries, agreements and dumps to those of the database. While the API
 * does not answer, the withdrawals known before go on to count, however old they are, and lists are read from their
 * files; the first reader waits a moment for it, later ones do not.
 */
export function withdrawnPages(
  ask: (path: string) => Promise<Response>,
  milliseconds: number,
): Redirection {
  let known: Withdrawn = { slugs: new Set(), isKnownNow: true };
  let asking: Promise<void> = Promise.resolve();
  let askedAt = -Infinity;
  const learn = async () => {
    const slugs = await readSlugs(ask).catch(() => undefined);
    known = slugs ? { slugs, isKnownNow: true } : { ...known, isKnownNow: false };
  };
  const askAgain = () => {
    askedAt = performance.now();
    const answer = learn();
    const isTold = known.isKnownNow;
    asking = isTold ? inTime(patience, answer).catch(forget) : Promise.resolve();
  };
  const forget = () => {
    known = { ...known, isKnownNow: false };
  };
  return async (pathname) => {
    const slug = clausePage.exec(pathname)?.[1];
    const file = dump.exec(pathname)?.[1];
    if (slug === undefined && file === undefined && !listPage.test(pathname)) return undefined;
    if (performance.now() - askedAt > milliseconds) askAgain();
    await asking;
    const { slugs, isKnownNow } = known;
    if (slug !== undefined)
      return slugs.has(slug) ? `${pathname.replace(/\/$/, '')}/gone/` : undefined;
    if (slugs.size === 0 || !isKnownNow) return undefined;
    return file === undefined ? livePathOf(pathname) : `/api/${file}`;
  };
}

async function readSlugs(ask: (path: string) => Promise<Response>): Promise<Set<string>> {
  const answer = await ask('/api/withdrawn');
  if (!answer.ok) throw new Error(`the list of withdrawn clauses answers ${answer.status}`);
  const { slugs } = (await answer.json()) as { slugs: string[] };
  return new Set(slugs);
}
