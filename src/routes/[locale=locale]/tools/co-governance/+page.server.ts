import { oncePerLocale } from '#lib/site/entries.ts';
import { worksheetTool } from '#lib/worksheets/worksheet-tools.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;
// Reading needs no script, filling in does.
export const csr = true;

export const load: PageServerLoad = async ({ locals, parent }) =>
  worksheetTool('co-governance', (await parent()).locale, locals.database);
