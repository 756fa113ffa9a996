import { locales } from '#domain/words.ts';
import { requireProse } from '#lib/site/prose-pages.server.ts';
import { prosePages } from '../../../params/prose.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  locales.flatMap((locale) => prosePages.map((prose) => ({ locale, prose })));

export const load: PageServerLoad = async ({ params, parent }) => {
  const { locale, words } = await parent();
  return {
    title: words[params.prose].title,
    html: requireProse(params.prose, locale),
    isAbout: params.prose === 'about',
  };
};
