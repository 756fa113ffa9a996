import { error, redirect } from '@sveltejs/kit';
import { findSuccessor } from '#db/queries/clauses.ts';
import type { PageServerLoad } from './$types';

// Where servers send readers of a page that was built before its clause was withdrawn.
export const prerender = false;

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const successor = await findSuccessor(await locals.database(), params.slug);
  if (successor !== null) redirect(301, `/${locale}/clauses/${successor}/`);
  error(410, words.clause.withdrawn);
};
