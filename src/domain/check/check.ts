import type { DocumentReading } from '../reading/reading.ts';
import type { ReadingRules } from '../reading/reading-rules.ts';
import { isAboutTechnology } from './about.ts';
import { answerOf, type TopicCheck } from './answers.ts';
import type { CheckRules } from './check-rules.ts';
import { compileCheck, placesIn, type CompiledCheck } from './places.ts';

/** Holds a document that was read against every topic: one answer each, in the order of the themes. */
export function checkAgreement(
  { articles }: DocumentReading,
  reading: ReadingRules,
  check: CheckRules,
): TopicCheck[] {
  const byLanguage = new Map<string, CompiledCheck>();
  const compiledFor = (language: string) => {
    const known = byLanguage.get(language) ?? compileCheck(check, reading, language);
    byLanguage.set(language, known);
    return known;
  };
  const isDigital = isAboutTechnology(articles, (language) => compiledFor(language).evidence);
  const places = articles.flatMap((article, index) =>
    placesIn(article, index, isDigital, compiledFor(article.language)),
  );
  const bySlug = Map.groupBy(places, ({ slug }) => slug);
  return reading.topics.map(({ slug }) => answerOf(slug, bySlug.get(slug) ?? []));
}
