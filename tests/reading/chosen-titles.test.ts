import { expect, it } from 'vitest';
import { english, readWith } from './documents.ts';

const body = [
  'Article 1 – Scope', english, 'Home based work. An employee may ask to work from home.', english,
  'Article 2 – Hours', english, '2.4   LEAVE OF\nABSENCE', english, 'Article 3 – Pay', english,
]; // prettier-ignore

it('titles that a person chose head articles, whether they fill a line, two, or begin one', async () => {
  const { articles } = await readWith(body.join('\n\n'), ['Home-based work', 'Leave of absence', 'Cameras']); // prettier-ignore
  expect(articles.map(({ number, title }) => [number, title])).toEqual([
    ['1', 'Scope'],
    [null, 'Home-based work'],
    ['2', 'Hours'],
    ['2.4', 'LEAVE OF ABSENCE'],
    ['3', 'Pay'],
  ]);
  expect(articles[1]?.text).toBe(`An employee may ask to work from home.\n\n${english}`);
});

it('a line that only begins like a longer word is not meant', async () => {
  const { articles } = await readWith(`Article 1 – A\n\nPayments are made.\n\nArticle 2 – B\n\n${english}`, ['Pay']); // prettier-ignore
  expect(articles).toHaveLength(2);
});
