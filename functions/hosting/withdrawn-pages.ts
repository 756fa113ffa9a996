import { inTime } from '#db/connection/in-time.ts';
import { locales } from '#domain/lists.ts';
import { livePathOf } from './live-pages.ts';

/** Tells where to send a request instead, when its static file may hold a clause that was withdrawn or corrected since the build. */
export type Redirection = (pathname: string) => Promise<string | undefined>;

const inLanguage = `^/(?:${locales.join('|')})/`;
const clausePage = new RegExp(`${inLanguage}clauses/([a-z0-9-]+)/?$`);
const listPage = new RegExp(
  `${inLanguage}(?:(?:clauses/(?:theme|topic|country)|agreements)/[a-z0-9-]+(?:/\\d+)?|countries/[a-z]{2}|topics/[a-z0-9-]+(?:/ladder\\.docx)?)/?$`,
);
const dump = /^\/data\/(clauses\.(?:csv|jsonl))$/;

type Outdated = { withdrawn: Set<string>; corrected: Set<string> };
type Known = Outdated & { isKnownNow: boolean };

/** Milliseconds for which a page waits to hear what is out of date; then what was known before counts. */
const patience = 600;

/**
 * Static files know nothing of withdrawals and corrections. This asks the hub's own API (`ask`, a path below its address)
 * which clauses went or say something else since the build, at most once in `milliseconds`. It sends readers of the pages
 * of those that went to the page that answers 410, readers of those that were corrected to the page of the database, and,
 * once there is either, readers of lists, topics, countries, agreements and dumps to those of the database. While the API
 * does not answer, the withdrawals known before go on to count, however old they are, and everything else is read from
 * files; the first reader waits a moment for it, later ones do not.
 */
export function withdrawnPages(
  ask: (path: string) => Promise<Response>,
  milliseconds: number,
): Redirection {
  let known: Known = { withdrawn: new Set(), corrected: new Set(), isKnownNow: true };
  let asking: Promise<void> = Promise.resolve();
  let askedAt = -Infinity;
  const learn = async () => {
    const outdated = await readOutdated(ask).catch(() => undefined);
    known = { ...known, ...outdated, isKnownNow: outdated !== undefined };
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
    const { withdrawn, corrected, isKnownNow } = known;
    if (slug !== undefined && withdrawn.has(slug)) return `${pathname.replace(/\/$/, '')}/gone/`;
    const isOutdated =
      slug === undefined ? withdrawn.size + corrected.size > 0 : corrected.has(slug);
    if (!isOutdated || !isKnownNow) return undefined;
    return file === undefined ? livePathOf(pathname) : `/api/${file}`;
  };
}

async function readOutdated(ask: (path: string) => Promise<Response>): Promise<Outdated> {
  const answer = await ask('/api/withdrawn');
  if (!answer.ok) throw new Error(`the list of withdrawn clauses answers ${answer.status}`);
  const { slugs, corrected } = (await answer.json()) as { slugs: string[]; corrected: string[] };
  return { withdrawn: new Set(slugs), corrected: new Set(corrected) };
}
