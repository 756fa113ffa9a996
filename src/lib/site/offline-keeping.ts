import { locales } from '#domain/lists.ts';

/**
 * What a page asks the service worker for: addresses of pages to keep, with all they are made of, and of their parts; and
 * of scripts that work beside them, with what these load.
 */
export type KeepMessage = { keep: string[]; works?: string[] };

const immutable = '/_app/immutable/';

/** Whether an address never changes its content: its name holds a hash of it. */
export const isImmutable = (path: string): boolean => path.startsWith(immutable);

/** Whether the service worker leaves a request to the network: live data, downloads, its own script. */
export const isLeftAlone = (path: string): boolean =>
  path.startsWith('/api/') || path.startsWith('/data/') || path === '/service-worker.js';

/** Whether a path is that of the database view, which asks on the device what its address says. */
export const isDatabaseView = (path: string): boolean => /^\/[^/]+\/clauses\/$/.test(path);

/** The scripts, styles and pictures of this site that a page's HTML names, each once. */
export function partsOf(html: string): string[] {
  const named = [...html.matchAll(/(?:\b(?:href|src)=|\bimport\()"([^"]+)"/g)].map(
    ([, address = '']) => address.replace(/^\.?(?:\.\.\/)*(?=_app\/)/, '/').split('#', 1)[0] ?? '',
  );
  const parts = named.filter(
    (address) => isImmutable(address) || /^\/[\w-]+\.(js|svg)$/.test(address),
  );
  return [...new Set(parts)];
}

/** The scripts that a built script at an address loads, or may load when they are needed. */
export function chunksOf(script: string, address: string): string[] {
  const base = `https://hub.example${address}`;
  const named = [...script.matchAll(/["'`](\.\.?\/[\w./-]{1,200}\.js)["'`]/g)];
  const chunks = named.map(([, name = '']) => new URL(name, base).pathname);
  return [...new Set(chunks)].filter((chunk) => isImmutable(chunk) && chunk !== address);
}

/** The page that is shown when there is no network and no copy: in the language of the address, or English. */
export const offlinePage = (path: string): string =>
  `/${locales.find((locale) => path.startsWith(`/${locale}/`)) ?? 'en'}/offline/`;
