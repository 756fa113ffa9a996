import type { Doubt } from '#domain/reading/doubts.ts';
import type { Locale } from '#domain/words.ts';
import type { DocumentWords } from '#content/messages.ts';

const mostTitles = 3;
const mostNumbers = 20;

/** What makes a reading doubtful, a sentence each; the first of the titles it is about are named, and many of the numbers. */
export const sayDoubts = (
  doubts: readonly Doubt[],
  words: DocumentWords['doubts'],
  locale: Locale,
): string[] =>
  doubts.map(({ what, count, titles }) => {
    const [most, between] = what === 'skipped' ? [mostNumbers, ', '] : [mostTitles, '; '];
    const named = titles.slice(0, most).map((title) => title.replace(/\s+/g, ' '));
    const list = [...named, ...(titles.length > most ? ['…'] : [])].join(between);
    const sentence = what === 'large' && list === '' ? words.largeUnnamed : words[what];
    return sentence
      .replace('{n}', new Intl.NumberFormat(locale).format(count))
      .replace('{titles}', () => list);
  });
