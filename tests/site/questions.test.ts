import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Locale } from '#domain/words.ts';
import { openBuiltSearch } from '../support/built-search.ts';
import { testBuild } from '../support/site.ts';

type PlainQuestion = { topic: string; locale: Locale; question: string };

const file = 'tests/fixtures/questions.yaml';
const questions = parse(readFileSync(file, 'utf8')) as PlainQuestion[];

/** Where the first model clause of the right topic stands among the results, from 0; Infinity when it is not there. */
async function placeOf({ topic, locale, question }: PlainQuestion): Promise<number> {
  const { items } = await openBuiltSearch(join(testBuild, 'client'), locale).search({
    query: question,
    filters: { provenance: ['model'] },
    sort: 'relevance',
    page: 1,
    perPage: 10,
  });
  const place = items.findIndex(({ topics }) => topics.includes(topic));
  return place === -1 ? Infinity : place;
}

it('plain questions find a model clause of their topic: four of five first, more than nine of ten among three', async () => {
  const places = await Promise.all(questions.map(placeOf));
  const within = (max: number) => places.filter((place) => place < max).length;
  const missed = questions.filter((_, index) => (places[index] ?? 0) >= 3);
  console.log(
    `${questions.length} questions: ${within(1)} first, ${within(3)} among three; not found: ${missed.map(({ question }) => question).join(' ')}`,
  );
  expect(questions.length).toBeGreaterThanOrEqual(56);
  expect(within(1)).toBeGreaterThanOrEqual(Math.ceil((45 / 56) * questions.length));
  expect(within(3)).toBeGreaterThanOrEqual(Math.ceil((52 / 56) * questions.length));
});
