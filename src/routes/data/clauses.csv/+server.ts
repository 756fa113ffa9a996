import type { RequestHandler } from '@sveltejs/kit';
import * as clauses from '#db/queries/clauses.ts';
import { csvOf, streamed } from '#db/dump.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** Every clause of this build as a file, for when the API cannot be reached. */
export const GET: RequestHandler = async ({ locals }) => {
  const db = await locals.database();
  return streamed(csvOf(clauses.stream(db, {})), 'text/csv', 'clauses.csv');
};
