import { differingWords, type Stretch } from '../compare/differing-words.ts';
import type { Piece } from './pieces.ts';

/** Whether words or the end of a paragraph stand in both texts, in the employer's only, or in the counter-text only. */
export type Side = Stretch['in'];

/** Words of a paragraph, and the key of the piece they are of. */
export type TrackedRun = { text: string; in: Side; key: string };

/** A paragraph with its changes; `end` says which text has the mark that ends it. */
type TrackedParagraph = { runs: TrackedRun[]; end: Side };

/**
 * The paragraphs of both texts in one: a line end of either is the end of a paragraph. What is `first` left out and its
 * paragraph marks taken away gives the counter-text, the other way round the employer's text.
 */
export function trackedParagraphs(pieces: readonly Piece[]): TrackedParagraph[] {
  const paragraphs: TrackedParagraph[] = [{ runs: [], end: 'both' }];
  for (const run of pieces.flatMap(runsOf)) {
    run.text.split('\n').forEach((text, line) => {
      const open = paragraphs.at(-1);
      if (line > 0 && open !== undefined) {
        open.end = run.in;
        paragraphs.push({ runs: [], end: 'both' });
      }
      if (text !== '') paragraphs.at(-1)?.runs.push({ ...run, text });
    });
  }
  return paragraphs;
}

const runsOf = ({ was, becomes, key }: Piece): TrackedRun[] =>
  (was === becomes ? [{ text: was, in: 'both' as const }] : differingWords(was, becomes)).map(
    (stretch) => ({ ...stretch, key }),
  );
