import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

// Where servers send readers of a page that was built before its clause was withdrawn.
export const prerender = false;

export const load: PageServerLoad = async ({ parent }) => {
  const { words } = await parent();
  error(410, words.clause.withdrawn);
};
