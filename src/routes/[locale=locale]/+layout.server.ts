import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { messages } from '#content/messages.server.ts';
import { wordsOfRoute } from '#lib/site/words-of-route.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, route }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  return { locale: locale.output, words: wordsOfRoute(messages[locale.output].hub, route.id) };
};
