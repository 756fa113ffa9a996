import type { ContentsEntry } from './segment/contents.ts';
import { readHeading } from './segment/headings.ts';
import { numberValue } from './segment/number-value.ts';

const longestJump = 10;
const longestStart = 2;
const mostSkipped = 0.5;

/** What is looked at of an article. */
type Counted = { number: string | null; path: readonly string[]; text: string };

/**
 * The numbers that are left out where articles are counted: 12 of 10, 11, 13, by the articles in the order of the document.
 * Parts of one article count once, and counting may begin anew. A number that the table of contents leaves out too, and
 * the article before does not hold, is left out by the document itself. None where so many are left out that the numbers
 * are those of another text, as where an agreement changes some articles of an earlier one, or say the chapter too.
 */
export function skippedNumbers(
  articles: readonly Counted[],
  contents: readonly ContentsEntry[],
): number[] {
  const listed = new Set(contents.flatMap(({ title, whole }) => [countIn(title), countIn(whole)]));
  const skipped: number[] = [];
  let counted = 0;
  let last = 0;
  let before = '';
  for (const { number, path, text } of articles) {
    const value = countOf(number ?? '');
    const isCounted = value !== undefined && value !== last;
    if (!isCounted || isOfChapter(number ?? '', path)) {
      last = value ?? last;
      before += `\n${text}`;
      continue;
    }
    const isListed = listed.has(value) && (last === 0 || listed.has(last));
    const isOwn = (one: number) => isListed && !listed.has(one) && !holdsArticle(before, one);
    const between = value - last - 1;
    if (between > 0 && between <= (last === 0 ? longestStart : longestJump))
      skipped.push(...numbersFrom(last + 1, between).filter((one) => !isOwn(one)));
    counted += 1;
    last = value;
    before = text;
  }
  return skipped.length <= counted * mostSkipped ? skipped : [];
}

const numbersFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);

/** Whether "3.1" is an article of chapter 3 rather than a section of article 3, in which it stands then. */
const isOfChapter = (number: string, path: readonly string[]): boolean =>
  /^\d+\.\d/.test(number) && !path.some((title) => readHeading(title)?.kind === 'article');

/** What an article's number counts: 12 of "12", "12.3", "12 §4", "12 bis", "XII" and "décima segunda"; undefined of annexes and letters. */
function countOf(number: string): number | undefined {
  const [own = ''] = number.split(' §');
  const isCount = /^\d|^[IVXL]+(?:er|re)?$|^\p{L}{4,}(?:[\s-]\p{L}{4,})*$/u.test(own);
  const [value = 0] = isCount ? numberValue(own) : [];
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

/** The same of an entry of the contents, where programs put blanks in the middle of words. */
const countIn = (entry: string): number | undefined =>
  countOf(readHeading(entry)?.number ?? /^(?:\p{L}+\s+){0,3}(\d{1,3})\b/u.exec(entry)?.[1] ?? '');

/** Whether the word and number of an article stand in a text as they do in a heading. */
const holdsArticle = (text: string, number: number): boolean =>
  [...text.matchAll(/\b(?:article|art[íi]culo|artigo|cl[áa]usula|clause)\s+(\d{1,3})\b/giu)].some(
    ({ 1: digits, index }) =>
      Number(digits) === number && readHeading(text.slice(index, index + 80)) !== undefined,
  );
