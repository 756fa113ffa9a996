import { messages } from '#content/messages.server.ts';
import { stepsOf } from '#domain/clause/coverage.ts';
import type { Clause } from '#domain/clause/records.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { countBy, listClauses } from '#lib/clause/catalogue.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

// Shown on the start page as examples of the three kinds of text.
const examples = {
  agreement: 'right-to-disconnect',
  documented: 'algorithmic-management',
  model: 'monitoring',
};

/** A guarantee on the topic, read as one, whose text is short enough to be read whole at a glance, or any other. */
function exampleOf(clauses: Clause[], provenance: string, topic: string): Clause[] {
  const candidates = clauses.filter(
    (clause) =>
      clause.provenance === provenance &&
      clause.topics[0] === topic &&
      clause.strength === 'guarantee' &&
      clause.strengthBy === 'read',
  );
  const short = candidates.find(({ texts: [text] }) => text && text.text.length < 420);
  return [short ?? candidates[0] ?? []].flat();
}

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const clauses = await listClauses(locals.database);
  const countries = new Set(clauses.map((clause) => clause.country));
  const labels = requireLabels(locale);
  return {
    labels,
    coverageWords: messages[locale].coverage,
    steps: Object.fromEntries(
      labels.themes.map(({ slug }) => [
        slug,
        stepsOf(clauses.filter(({ themes }) => themes.includes(slug))),
      ]),
    ),
    counts: countBy(clauses, (clause) => clause.themes),
    figures: countBy(clauses, (clause) => [clause.provenance]),
    countries: [...countries].filter((country) => country !== 'EU' && country !== 'ZZ').length,
    isFrenchOnly: clauses.every(
      ({ provenance, country }) => provenance !== 'agreement' || country === 'FR',
    ),
    examples: Object.entries(examples).flatMap(([provenance, topic]) =>
      exampleOf(clauses, provenance, topic),
    ),
  };
};
