const live = 'now/';

/** Where a page that the build holds as a file is rendered from the database; `pathname` is the page's own. */
export const livePathOf = (pathname: string): string => `${pathname.replace(/\/?$/, '/')}${live}`;

/** The path of the page itself, whether asked for as a file or live. */
export const ownPathOf = (pathname: string): string =>
  pathname.endsWith(`/${live}`) ? pathname.slice(0, -live.length) : pathname;
