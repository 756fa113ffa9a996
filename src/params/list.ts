import type { ParamMatcher } from '@sveltejs/kit';

/** What plain lists of clauses are made by. */
export const lists = ['theme', 'topic', 'country'] as const;
export type List = (typeof lists)[number];

export const match = ((value): value is List =>
  lists.some((list) => list === value)) satisfies ParamMatcher;
