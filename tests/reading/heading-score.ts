import { diffArrays } from 'diff';
import { fold } from '#domain/reading/normalise.ts';
import type { ReadArticle } from '#domain/reading/reading.ts';
import type { TrueAgreement } from './true-agreements.ts';

/** Headings there are, found, and found where there are none; letters of the text there are, and kept. */
export type Score = {
  headings: number;
  found: number;
  wrong: number;
  letters: number;
  kept: number;
};

const comparable = (text: string) => fold(text).replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
/** The words of a text in comparable form. */
export const wordsOf = (text: string) => comparable(text).split(' ');

/** Articles as read, the sections of a long one put together again under the number and title it has in their path. */
function wholeArticles(articles: readonly ReadArticle[]) {
  const whole: { number: string | null; name: string; text: string }[] = [];
  for (const { number, title, path, text } of articles) {
    const last = whole.at(-1);
    const label = path.at(-1) ?? '';
    const [, counted] = /^(\d+) – /.exec(label) ?? [];
    const name =
      counted === undefined ? comparable(title) : comparable(label.slice(counted.length));
    const isSection = counted === undefined ? label !== '' : last?.number === counted;
    if (last !== undefined && isSection && comparable(label).endsWith(last.name)) {
      last.text += `\n${number ?? ''} ${title}\n${text}`;
    } else whole.push({ number: counted ?? number, name, text });
  }
  return whole;
}

/** What was found of an agreement whose headings are known; `numberOf` is the number an article carries, where it carries one. */
export function scoreOf(
  { articles }: TrueAgreement,
  found: readonly ReadArticle[],
  numberOf: (index: number) => string | undefined,
): Score {
  const whole = wholeArticles(found);
  const score: Score = { headings: articles.length, found: 0, wrong: 0, letters: 0, kept: 0 };
  articles.forEach(({ title, paragraphs }, index) => {
    const number = numberOf(index);
    const at = whole.findIndex(
      (one) =>
        one.name === comparable(title) &&
        (number === undefined || one.number?.replace(/\D/g, '') === number),
    );
    const [own] = at === -1 ? [] : whole.splice(at, 1);
    if (own !== undefined) score.found += 1;
    const words = wordsOf(paragraphs.join('\n'));
    const parts = own === undefined ? [] : diffArrays(words, wordsOf(own.text));
    score.letters += words.join('').length;
    score.kept += parts
      .filter(({ added, removed }) => !added && !removed)
      .reduce((sum, { value }) => sum + value.join('').length, 0);
  });
  return { ...score, wrong: whole.length };
}

/** A figure of several agreements together. */
export const sumOf = (scores: readonly Score[], field: keyof Score): number =>
  scores.reduce((total, score) => total + score[field], 0);
