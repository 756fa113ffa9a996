import { listDownloads } from '#lib/server/workshop-files.ts';
import { workshopWords } from '#lib/server/workshop-words.ts';
import { oncePerWorkshop, requireGuide } from '#lib/server/workshops.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerWorkshop;

export const load: PageServerLoad = async ({ params, parent, url }) => {
  const { locale } = await parent();
  return {
    workshopWords: workshopWords[locale],
    guide: requireGuide(params.slug, locale),
    downloads: await listDownloads(params.slug, locale, url.origin),
  };
};
