import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeSite } from '#functions/cli/environment.server.ts';
import { locales } from '#domain/lists.ts';
import { warmQuestions } from '../questions.ts';
import type { Visit } from './load.ts';
import { savedItems } from './writes.ts';

const words = [...new Set(warmQuestions.map(({ query }) => query)), 'telework', 'monitoring'];
const filters = ['', '&country=FR', '&strength=guarantee', '&theme=data-rights&sort=newest'];

/** What people ask of the hub at `origin`, each kind as often as its share: an endless choice. */
export async function visitsOf(origin: string): Promise<() => Visit> {
  const pages = await listPages(origin);
  const slugs = pages.flatMap((path) => /^\/en\/clauses\/([^/]+)\/$/.exec(path)?.[1] ?? []);
  const [searchFiles, parts] = [listFiles('search'), listFiles('_app/immutable')];
  const { keep, keepAgain, read } = savedItems();
  const shares: [number, Visit][] = [
    [42, get(() => any(pages))],
    [20, get(() => any(searchFiles))],
    [8, get(() => any(parts))],
    [8, get(() => `/api/clauses?q=${encodeURIComponent(any(words))}${any(filters)}`)],
    [3, get(() => `/api/clauses?since=2020-01-01T00:00:00.000Z&page=${any([1, 2, 3])}`)],
    [7, get(() => `/api/clauses/${any(slugs)}`)],
    [4, get(() => `/${any(locales)}/clauses/find/?q=${encodeURIComponent(any(words))}`)],
    [1, get(() => `/api/feeds/${any(locales)}/feed.atom`)],
    [1, get(() => any(['/api/health', '/api/log', '/api/openapi.json', '/data/clauses.csv']))],
    [2, keep],
    [2, keepAgain],
    [2, read],
  ];
  const choices = shares.flatMap(([share, visit]) => Array<Visit>(share).fill(visit));
  return () => any(choices);
}

const get =
  (path: () => string): Visit =>
  (ask) =>
    ask(path());

/** The pages that the sitemap names. */
async function listPages(origin: string): Promise<string[]> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc/g)].map(([, url = '']) => new URL(url).pathname);
}

/** The files below a folder of what browsers load, without those that are compressed beside them. */
function listFiles(folder: string): string[] {
  return readdirSync(join(nodeSite, 'client', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(nodeSite, 'client').length));
}

function any<T>(values: readonly [T, ...T[]] | readonly T[]): T {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}
