import type { ParamMatcher } from '@sveltejs/kit';

/** Pages that are nothing but prose, from `content/pages/`. */
export const prosePages = ['about', 'privacy', 'accessibility', 'developers'] as const;
export type ProsePage = (typeof prosePages)[number];

export const match = ((value): value is ProsePage =>
  prosePages.some((page) => page === value)) satisfies ParamMatcher;
