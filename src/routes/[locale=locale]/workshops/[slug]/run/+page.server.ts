import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { workshopWords } from '#lib/workshops/words.server.ts';
import { oncePerWorkshop, requireDeck } from '#lib/workshops/workshops.server.ts';
import { words } from '#lib/site/words.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerWorkshop;

// The page stands outside the frame of the others, whose layout it leaves.
export const load: PageServerLoad = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  const { run, slides, clock, facts } = workshopWords[locale.output];
  return {
    locale: locale.output,
    hub: words[locale.output].site.name,
    workshopWords: { run, slides, clock, facts },
    deck: requireDeck(params.slug, locale.output),
  };
};
