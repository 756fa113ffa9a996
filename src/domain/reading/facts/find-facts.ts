import type { PlacedLine } from '../segment/lines.ts';
import { countryOf } from './country.ts';
import type { ReadFact } from './facts.ts';
import { levelOf } from './level.ts';
import { partiesOf } from './parties.ts';
import { sectorOf } from './sector.ts';
import { signedOn } from './signed.ts';
import { termOf, type Told } from './term.ts';
import { readCover, titleOf, type CoverLine } from './title.ts';
import { isOneEmployer } from './unions.ts';

/**
 * What facts are looked for in: the lines of the first page as they stand, those of the document without what repeats on
 * its pages, its articles, and its language (BCP 47).
 */
export type FactSource = {
  cover: readonly CoverLine[];
  lines: readonly PlacedLine[];
  articles: readonly Told[];
  language: string;
};

const openingLines = 400;
const firstLines = 14;

/** What a document says of its agreement, each with the words that led to it; nothing where that is not sure. */
export function findFacts({ cover, lines, articles, language }: FactSource): ReadFact[] {
  const opening = textOf(lines.slice(0, openingLines));
  const first = readCover(cover, language);
  const titled = titleOf(first, language);
  const named = [...titled, ...partiesOf(opening, language)];
  const term = termOf(articles, textOf(lines.slice(0, firstLines * 2)), language);
  const toDate = term.find(({ field }) => field === 'toDate')?.value;
  const ends = { opening, lines: lines.map(({ text }) => text), language };
  const signed = named.some(({ field }) => field === 'signedOn') ? [] : signedOn(ends, toDate);
  const employer = named.find(({ field }) => field === 'counterpart');
  return [
    ...named,
    ...levelOf(first.lines.slice(0, firstLines), employer, isOneEmployer),
    ...sectorOf(named),
    ...countryOf(lines.map(({ text }) => text).join('\n')),
    ...signed,
    ...term,
  ];
}

/** Lines with an empty one where a paragraph or a page begins. */
const textOf = (lines: readonly PlacedLine[]): string =>
  lines
    .map(({ text, follows }, at) => {
      const isNew = follows === 'gap' || follows === 'page';
      return at > 0 && isNew ? `\n${text}` : text;
    })
    .join('\n');
