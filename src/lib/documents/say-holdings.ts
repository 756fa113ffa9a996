import type { Holding } from '#domain/reading/holdings.ts';
import type { Locale } from '#domain/words.ts';
import type { DocumentWords } from '#content/messages.ts';

/** One line on what a file holds besides its text: "Deleted passages, left out: 14. Comments, left out: 2." */
export const sayHoldings = (
  holds: readonly Holding[],
  words: DocumentWords['holds'],
  locale: Locale,
): string =>
  holds
    .map(({ what, count }) =>
      words[what].replace('{n}', new Intl.NumberFormat(locale).format(count)),
    )
    .join(' ');
