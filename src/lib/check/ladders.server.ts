import { fallbackOf, type Locale } from '#domain/words.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import type { Ladders } from './ladders.ts';

/** The model clauses of every topic in a language, by topic and step; guidelines stand on no ladder. */
export function laddersIn(locale: Locale): Ladders {
  const ladders: Ladders = {};
  for (const { slug, kind, topics, strength, texts } of builtContent().modelClauses) {
    const [topic] = topics;
    if (kind !== 'clause' || topic === undefined || slug !== `model-${topic}-${strength}`) continue;
    const said = texts[locale] ?? texts[fallbackOf(locale) ?? locale];
    if (said !== undefined) {
      (ladders[topic] ??= {})[strength] = { slug, title: said.title, text: said.text };
    }
  }
  return ladders;
}
