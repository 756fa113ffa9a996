import { error, redirect } from '@sveltejs/kit';
import { findSuccessor } from '#db/queries/clauses.ts';
import { isUnavailable } from '#db/connection/unavailable.ts';
import type { PageServerLoad } from './$types';

// Where servers send readers of a page that was built before its clause was withdrawn.
export const prerender = false;

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const successor = await find(locals, params.slug);
  if (successor !== null) redirect(301, `/${locale}/clauses/${successor}/`);
  error(410, words.clause.withdrawn);
};

/** The clause that says it now; none is known while the database cannot be used, and the withdrawn one stays gone. */
async function find(locals: App.Locals, slug: string): Promise<string | null> {
  try {
    return await findSuccessor(await locals.database(), slug);
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}
