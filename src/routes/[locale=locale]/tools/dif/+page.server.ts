import { requireDif } from '#lib/server/dif-words.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => requireDif((await parent()).locale);
