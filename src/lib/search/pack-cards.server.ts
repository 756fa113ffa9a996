import type { Clause } from '#domain/clause/records.ts';
import { locales, type Locale } from '#domain/words.ts';
import { cardFile } from './cards.ts';
import type { CardLayout } from './columns.ts';
import { cardOf } from './rows.ts';

/** Characters a file of cards should not exceed unless its one card does. */
const target = 3_000;

/**
 * The clauses in the order of their rows: first those whose text depends on the reader's language, and within that
 * clauses of one topic together, so that a page of results comes from few files of cards.
 */
export function orderRows(clauses: Clause[]): Clause[] {
  const key = (clause: Clause) =>
    [
      isTranslated(clause) ? 0 : 1,
      clause.themes[0],
      clause.topics[0],
      clause.provenance,
      clause.country,
      clause.sector,
      clause.slug,
    ].join(' ');
  const keys = new Map(clauses.map((clause) => [clause, key(clause)]));
  return clauses.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}

/** Lays ordered clauses out in files of about 3,000 characters of title and text. */
export function layOutCards(clauses: Clause[]): CardLayout {
  const sizes: number[] = [];
  let translated = 0;
  let filled = Infinity;
  clauses.forEach((clause, row) => {
    const size = Math.max(...clause.texts.map(({ title, text }) => title.length + text.length));
    const before = clauses[row - 1];
    const isBorder = before !== undefined && isTranslated(before) !== isTranslated(clause);
    if (filled + size > target || isBorder) {
      sizes.push(0);
      filled = 0;
      if (isTranslated(clause)) translated += 1;
    }
    filled += size;
    sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  });
  return { sizes, translated };
}

/** The files of cards, by path: those of translated clauses in each language, the others once. */
export function packCards(clauses: Clause[], layout: CardLayout): Map<string, string> {
  const files = new Map<string, string>();
  let row = 0;
  layout.sizes.forEach((size, file) => {
    const ofFile = clauses.slice(row, row + size);
    row += size;
    for (const locale of locales) {
      const path = cardFile(file, layout, locale);
      if (!files.has(path)) files.set(path, cardsJson(ofFile, locale));
    }
  });
  return files;
}

function cardsJson(clauses: Clause[], locale: Locale): string {
  return JSON.stringify(clauses.map((clause) => cardOf(clause, locale)));
}

function isTranslated({ texts, titles, gist }: Clause): boolean {
  return texts.length > 1 || titles !== null || gist !== null;
}
