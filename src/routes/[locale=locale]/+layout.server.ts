import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { words, wordsOfRoute } from '#lib/site/words.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, route }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  return { locale: locale.output, words: wordsOfRoute(words[locale.output], route.id) };
};
