import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { words, wordsOfDatabaseView } from '#lib/server/words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, route }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  const all = words[locale.output];
  // A page with client code carries its data in itself: only the words it shows.
  const shown = route.id === '/[locale=locale]/clauses' ? wordsOfDatabaseView(all) : all;
  return { locale: locale.output, words: shown };
};
