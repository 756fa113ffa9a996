/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />

// Lets the hub be used without a network: pages that were asked for or visited, and what they are made of. With a
// network, pages always come from it, so that a new build is seen at once.
import { version } from '$service-worker';
import {
  chunksOf,
  isDatabaseView,
  isImmutable,
  isLeftAlone,
  offlinePage,
  partsOf,
  type KeepMessage,
} from '#lib/site/offline-keeping.ts';
import { addressMeantBy } from '#lib/site/hash.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** Pages asked for, kept over builds; pages visited and other files, for this build; files named by their content. */
const names = { asked: 'asked', visited: `visited-${version}`, parts: 'parts' };
const maxVisited = 60;
const anyForm = { ignoreSearch: true, ignoreVary: true };

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

let tidied = Promise.resolve();

worker.addEventListener('activate', (event) => {
  tidied = tidy();
  event.waitUntil(tidied);
});

worker.addEventListener('message', (event) => {
  const { keep, works = [] } = (event.data ?? {}) as Partial<KeepMessage>;
  if (!Array.isArray(keep)) return;
  const source = event.source;
  event.waitUntil(
    tidied
      .then(() => Promise.all(keep.map((address) => keepPage(address))))
      .then(async (kept) => {
        await Promise.all(works.map((work) => keepWork(work)));
        source?.postMessage({ kept: keep.filter((_, index) => kept[index]) });
      }),
  );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || isLeftAlone(pathname)) return;
  if (isImmutable(pathname)) event.respondWith(fromCopy(request));
  else if (request.mode === 'navigate') event.respondWith(page(event, pathname));
  else event.respondWith(file(event));
});

/** Keeps the pages that say that there is no network, in the languages of the open pages. */
async function install(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = new Set(open.map(({ url }) => offlinePage(new URL(url).pathname)));
  await Promise.all([...pages].map((address) => keepPage(address)));
  await worker.skipWaiting();
}

/** After a new build: fetches the pages asked for anew, and drops what is left of earlier builds. */
async function tidy(): Promise<void> {
  const current = Object.values(names);
  const old = (await caches.keys()).filter((name) => !current.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  const asked = await caches.open(names.asked);
  await Promise.all((await asked.keys()).map(({ url }) => keepPage(new URL(url).pathname)));
  const needed = new Set(
    (await Promise.all((await asked.matchAll()).map((answer) => answer.text()))).flatMap(partsOf),
  );
  const parts = await caches.open(names.parts);
  for (const request of await parts.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await parts.delete(request);
  }
}

/** Fetches a page and what it is made of into the copies; says whether it could be had. */
async function keepPage(address: string): Promise<boolean> {
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin || isLeftAlone(url.pathname)) return false;
  try {
    if (isImmutable(url.pathname)) {
      await keepPart(url.pathname);
      return true;
    }
    const answer = await fetch(url.pathname, { cache: 'no-cache' });
    if (!answer.ok) return false;
    const html = await answer.clone().text();
    await Promise.all(partsOf(html).map(keepPart));
    await (await caches.open(names.asked)).put(url.pathname, answer);
    return true;
  } catch {
    return false;
  }
}

/** Keeps a script that works beside a page, with the scripts it loads; without a network what is there stays. */
async function keepWork(path: string, known: readonly string[] = []): Promise<void> {
  if (!isImmutable(path) || known.includes(path)) return;
  try {
    await keepPart(path);
    const kept = await (await caches.open(names.parts)).match(path, anyForm);
    const chunks = chunksOf((await kept?.text()) ?? '', path);
    await Promise.all(chunks.map((chunk) => keepWork(chunk, [...known, path])));
  } catch {
    // The page asks again when it is visited.
  }
}

async function keepPart(path: string): Promise<void> {
  const parts = await caches.open(names.parts);
  if (isImmutable(path) && (await parts.match(path, anyForm))) return;
  const answer = await fetch(path);
  if (answer.ok) await parts.put(path, answer);
}

/** A page from the network, and a copy of it for later; without a network its copy, or the page that says so. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const meant = addressMeantBy(path);
  if (meant !== undefined) return Response.redirect(new URL(meant, location.origin));
  try {
    const answer = await askFor(event.request, path);
    if (isToKeep(answer)) event.waitUntil(keepVisited(path, answer.clone()));
    return answer;
  } catch (error) {
    const copy = (await caches.match(path, anyForm)) ?? (await caches.match(offlinePage(path)));
    if (copy !== undefined) return copy;
    throw error;
  }
}

/** Asks the network for a page; for the database view without its question, which the device answers. */
const askFor = (request: Request, path: string): Promise<Response> =>
  isDatabaseView(path)
    ? fetch(path, { cache: request.cache, headers: request.headers, redirect: 'manual' })
    : fetch(request);

/** Whether a page may be shown again later: not one that answers a question of its address. */
const isToKeep = ({ ok, redirected, headers }: Response): boolean =>
  ok && !redirected && headers.get('cache-control') !== 'no-store';

async function keepVisited(path: string, answer: Response): Promise<void> {
  const asked = await caches.open(names.asked);
  if (await asked.match(path)) {
    await asked.put(path, answer);
    return;
  }
  const visited = await caches.open(names.visited);
  await visited.put(path, answer);
  const kept = await visited.keys();
  for (const request of kept.slice(0, Math.max(0, kept.length - maxVisited))) {
    await visited.delete(request);
  }
  const offline = offlinePage(path);
  if (!(await asked.match(offline))) await keepPage(offline);
}

/** A file that never changes: its copy, or else the network. */
async function fromCopy(request: Request): Promise<Response> {
  const copy = await caches.match(request, anyForm);
  if (copy !== undefined) return copy;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(names.parts)).put(request, answer.clone());
  return answer;
}

/** Another file, as the search has them: the network, or else the copy of when it was last used. */
async function file(event: FetchEvent): Promise<Response> {
  try {
    const answer = await fetch(event.request);
    if (answer.status === 200) {
      const copy = answer.clone();
      event.waitUntil(caches.open(names.visited).then((kept) => kept.put(event.request, copy)));
    }
    return answer;
  } catch (error) {
    const copy = await caches.match(event.request, { ignoreVary: true });
    if (copy !== undefined) return copy;
    throw error;
  }
}
