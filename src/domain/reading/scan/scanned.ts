import * as v from 'valibot';
import { Text } from '../../words.ts';

const Pixels = v.number();

/** A word read from a picture; its box is left, top, right and bottom, and how sure it is goes from 0 to 100. */
export const ScannedWord = v.strictObject({
  text: Text,
  box: v.tuple([Pixels, Pixels, Pixels, Pixels]),
  confidence: v.number(),
});
export type ScannedWord = v.InferOutput<typeof ScannedWord>;

/** A line read from a picture: where its letters stand, and how high they are. */
export const ScannedLine = v.strictObject({
  words: v.array(ScannedWord),
  base: Pixels,
  height: Pixels,
});
export type ScannedLine = v.InferOutput<typeof ScannedLine>;

/** A page read from a picture, which was `turned` by an angle (radians) first so that its lines lie level. Measures are pixels. */
export const ScannedPage = v.strictObject({
  width: Pixels,
  height: Pixels,
  turned: v.number(),
  lines: v.array(ScannedLine),
});
export type ScannedPage = v.InferOutput<typeof ScannedPage>;

/** A page of which nothing was read from a picture: it is text, or was not read. */
export const blankPage: ScannedPage = { width: 1, height: 1, turned: 0, lines: [] };

/** Whether the words of a page, counted from 1, were read from a picture. */
export const isFromPicture = (page: number, pages: readonly ScannedPage[]): boolean =>
  (pages[page - 1]?.lines.length ?? 0) > 0;

/** Less sure than this, a word is doubtful. */
const doubtfulBelow = 80;

export const isDoubtful = ({ confidence }: Pick<ScannedWord, 'confidence'>): boolean =>
  confidence < doubtfulBelow;

/** How sure the words are on the whole, from 0 to 100, how many there are and how many of them are doubtful. */
export function surenessOf(pages: readonly ScannedPage[]) {
  const words = pages.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const sum = words.reduce((total, { confidence }) => total + confidence, 0);
  return {
    words: words.length,
    sure: words.length === 0 ? 0 : Math.round(sum / words.length),
    doubtful: words.filter(isDoubtful).length,
  };
}
