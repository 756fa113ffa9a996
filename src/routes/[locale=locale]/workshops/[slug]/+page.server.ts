import { listDownloads } from '#lib/workshops/workshop-files.server.ts';
import { messages } from '#content/messages.server.ts';
import { oncePerWorkshop, requireGuide } from '#lib/workshops/workshops.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerWorkshop;

export const load: PageServerLoad = async ({ params, parent, url }) => {
  const { locale } = await parent();
  return {
    workshopWords: messages[locale].workshops,
    guide: requireGuide(params.slug, locale),
    downloads: await listDownloads(params.slug, locale, url.origin),
  };
};
