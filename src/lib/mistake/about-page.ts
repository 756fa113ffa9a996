import { pageOf } from '#domain/submission/about.ts';

/** The page that somebody typed, as `pageOf` names it: by a path, or a whole address of the hub at `origin`. */
export function pageTyped(typed: string, origin: string): string | undefined {
  const address = typed.trim();
  if (!URL.canParse(address, `${origin}/`)) return undefined;
  const { origin: own, pathname } = new URL(address, `${origin}/`);
  return own === origin ? pageOf(pathname) : undefined;
}

/** The page that an address of the form names behind `#`; undefined when it names none. */
export const pageInHash = (hash: string): string | undefined =>
  pageOf(/^#?(?:%23)?about=(.*)$/s.exec(hash)?.[1]?.replaceAll('%2F', '/') ?? '') || undefined;
