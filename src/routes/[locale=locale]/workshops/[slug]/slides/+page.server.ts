import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { messages } from '#content/messages.server.ts';
import { oncePerWorkshop, requireDeck } from '#lib/workshops/workshops.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerWorkshop;

// The page stands outside the frame of the others, whose layout it leaves.
export const load: PageServerLoad = ({ params }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  const { slides, clock, facts } = messages[locale.output].workshops;
  return {
    locale: locale.output,
    deckWords: { hub: messages[locale.output].hub.site.name, slides, clock, facts },
    deck: requireDeck(params.slug, locale.output),
  };
};
