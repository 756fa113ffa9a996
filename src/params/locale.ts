import type { ParamMatcher } from '@sveltejs/kit';
import { locales } from '../domain/lists.ts';

/** The first part of every page's address: a language of the interface. */
export const match = ((value) => locales.some((locale) => locale === value)) satisfies ParamMatcher;
