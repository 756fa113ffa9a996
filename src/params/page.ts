import type { ParamMatcher } from '@sveltejs/kit';

/** The number of a further page: the first has none in its address. */
export const match = ((value) => /^([2-9]|[1-9]\d+)$/.test(value)) satisfies ParamMatcher;
