/** What a hub is made of at a moment: the state of its sources and database, and the address and operator its pages name. */
export type Making = {
  state: string | undefined;
  origin: string | undefined;
  operator: string;
};

/** What has to be made anew before a hub is served: its content and its pages, or its pages alone. */
export type Outdated = 'content' | 'pages';

/** What is outdated of a hub that was made of `last`, when it is to be as `now`; undefined when nothing is. */
export function findOutdated(last: Making, now: Making): Outdated | undefined {
  if (last.state !== now.state) return 'content';
  return last.origin === now.origin && last.operator === now.operator ? undefined : 'pages';
}
