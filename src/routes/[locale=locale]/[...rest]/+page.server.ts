import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

// Whatever no page has: so that the sentence about it stands in the frame and in the language of its address.
export const prerender = false;

export const load: PageServerLoad = () => error(404);
