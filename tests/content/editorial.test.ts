import { describe, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { wordsOf } from '#domain/clause/prose.ts';
import { nearest, weighWords } from '#domain/clause/similarity.ts';
import { Strength } from '#domain/words.ts';
import { root } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';
import { scoreStrength } from '../support/strength-readings.ts';

const content = loadContent(root);
const { vocabularies, modelClauses } = content;
const clauses = modelClauses.filter(({ kind }) => kind === 'clause');
const guidelines = modelClauses.filter(({ kind }) => kind === 'guideline');
const topics = vocabularies.themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));
const ofTopic = (topic: string) => clauses.filter((clause) => clause.topics[0] === topic);
const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('the model clauses', () => {
  it('are at least 112: one of each strength for every topic', () => {
    const missing = topics.flatMap((topic) =>
      Strength.options
        .filter((strength) => !ofTopic(topic).some((clause) => clause.strength === strength))
        .map((strength) => `${topic} ${strength}`),
    );
    expect(missing).toEqual([]);
    expect(clauses.length).toBeGreaterThanOrEqual(112);
  });

  it('fall back on a weaker one of the same topic, all but the weakest', () => {
    const wrong = clauses.filter((clause) => {
      if (clause.strength === 'information') return clause.fallback !== undefined;
      const weaker = clauses.find(({ slug }) => slug === clause.fallback);
      return (
        weaker === undefined ||
        weaker.topics[0] !== clause.topics[0] ||
        Strength.options.indexOf(weaker.strength) >= Strength.options.indexOf(clause.strength)
      );
    });
    expect(wrong.map(({ slug }) => slug)).toEqual([]);
  });

  it.each(completeLocales)('of one topic say different things in %s', (locale) => {
    const vectors = weighWords(clauses.map(({ texts }) => texts[locale]?.text ?? ''));
    const near = nearest(vectors, { max: 4, min: 0.5 });
    const alike = near.flatMap((found, index) =>
      found
        .filter(({ index: other }) => clauses[other]?.topics[0] === clauses[index]?.topics[0])
        .map(
          ({ index: other, score }) => `${clauses[index]?.slug} ${clauses[other]?.slug} ${score}`,
        ),
    );
    expect(alike).toEqual([]);
  });

  it.each(completeLocales)(
    'read at the strength they state in %s where the rule speaks',
    (locale) => {
      const texts = clauses.map((clause) => ({
        text: clause.texts[locale]?.text ?? '',
        read: clause.strength,
      }));
      const { all, spoke, right } = scoreStrength(texts, locale);
      expect(right / spoke).toBeGreaterThanOrEqual(0.95);
      expect(spoke / all).toBeGreaterThanOrEqual(0.65);
    },
  );
});

describe('the guidelines', () => {
  it('are at least sixteen, two a theme', () => {
    const thin = vocabularies.themes.filter(
      (theme) =>
        guidelines.filter(({ topics: [main] }) => theme.topics.some(({ slug }) => slug === main))
          .length < 2,
    );
    expect(thin.map(({ slug }) => slug)).toEqual([]);
    expect(guidelines.length).toBeGreaterThanOrEqual(16);
  });
});

describe.each(vocabularies.themes.map(({ slug }) => slug))('the report on %s', (theme) => {
  const { report, chosen } = content.themes.get(theme) ?? { report: undefined, chosen: [] };

  it.each(completeLocales)('has the length and the sentences of plain prose in %s', (locale) => {
    const text = report?.[locale];
    expect(text).toBeDefined();
    if (text === undefined) return;
    const words = wordCount(wordsOf(`${text.happening} ${text.matters}`));
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(900);
    const prose = [
      ...[text.summary, text.happening, text.matters, ...text.warnings, ...text.checklist],
      ...text.aims.map((aim) => aim.text),
      ...text.replies.flatMap(({ says, reply }) => [says, reply]),
    ];
    const sentences = prose.flatMap((passage) => wordsOf(passage).split(/(?<=[.!?…])\s+|\n+/));
    expect(sentences.filter((sentence) => wordCount(sentence) > 40)).toEqual([]);
  });

  it('says what to aim for in each of its topics', () => {
    const own = vocabularies.themes.find(({ slug }) => slug === theme)?.topics ?? [];
    for (const locale of completeLocales) {
      const aimed = report?.[locale].aims.map(({ topic }) => topic) ?? [];
      expect(own.filter(({ slug }) => !aimed.includes(slug)).map(({ slug }) => slug)).toEqual([]);
    }
  });

  it('points out at least six clauses', () => {
    expect(chosen.length).toBeGreaterThanOrEqual(6);
  });
});
