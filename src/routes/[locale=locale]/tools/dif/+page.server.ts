import { requireDif } from '#lib/dif/dif.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => requireDif((await parent()).locale);
