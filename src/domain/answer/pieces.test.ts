import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Edit } from '../tools/answer.ts';
import { counterText, piecesOf } from './pieces.ts';
import { trackedParagraphs } from './tracked.ts';

const text = 'The employer informs. It may consult.\n\n2. Cameras are allowed.\n3. Badges too.';

const editOf = (words: string, becomes: string): Edit => {
  const from = text.indexOf(words);
  return { from, to: from + words.length, text: becomes };
};

const counter = (...edits: Edit[]) => counterText(piecesOf(text, edits, []));

it('is the employer’s text where nothing is changed', () => {
  expect(counter()).toBe(text);
});

it('puts other words in the place of a point', () => {
  expect(counter(editOf('It may consult.', 'It consults.'))).toBe(
    text.replace('It may consult.', 'It consults.'),
  );
});

it('takes the blank of a sentence, the line of a paragraph, with what is struck out', () => {
  expect(counter(editOf('It may consult.', ''))).toBe(text.replace(' It may consult.', ''));
  expect(counter(editOf('The employer informs.', ''))).toBe(
    text.replace('The employer informs. ', ''),
  );
  expect(counter(editOf('2. Cameras are allowed.', ' '))).toBe(
    text.replace('2. Cameras are allowed.\n', ''),
  );
  expect(counter(editOf('3. Badges too.', ''))).toBe(text.replace('\n3. Badges too.', ''));
});

it('leaves no empty line where all sentences of a paragraph are struck out', () => {
  expect(counter(editOf('The employer informs.', ''), editOf('It may consult.', ''))).toBe(
    '2. Cameras are allowed.\n3. Badges too.',
  );
  expect(counter(editOf('2. Cameras are allowed.', ''), editOf('3. Badges too.', ''))).toBe(
    'The employer informs. It may consult.',
  );
});

it('puts a point back behind the one it followed, and at the very beginning', () => {
  const back = { gap: '\n', of: 0, text: '4. No sound.' };
  const end = text.indexOf('allowed.') + 'allowed.'.length;
  expect(counterText(piecesOf(text, [], [{ ...back, at: end }]))).toBe(
    text.replace('allowed.', 'allowed.\n4. No sound.'),
  );
  expect(counterText(piecesOf(text, [], [{ ...back, at: 0 }]))).toBe(`4. No sound.\n${text}`);
  const instead = piecesOf(text, [editOf('2. Cameras are allowed.', '')], [{ ...back, at: end }]);
  expect(counterText(instead)).toBe(text.replace('2. Cameras are allowed.', '4. No sound.'));
});

const words = fc
  .array(fc.constantFrom('a', 'may', ' ', '\n', '\n\n', '. ', 'été', '5,5'), { maxLength: 30 })
  .map((parts) => parts.join(''));

it('gives either text back to the letter, whatever the changes', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(fc.nat(60), fc.nat(12), words), { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom('\n', ' ', '\n\n'), words), { maxLength: 3 }),
      (own, changes, back) => {
        const edits = changes.map(([from, length, to]) => ({ from, to: from + length, text: to }));
        const returns = back.map(([at, gap, to], of) => ({ at, gap, of, text: to }));
        const pieces = piecesOf(own, edits, returns);
        expect(pieces.map(({ was }) => was).join('')).toBe(own);
        const paragraphs = trackedParagraphs(pieces);
        expect(read(paragraphs, 'second')).toBe(own);
        expect(read(paragraphs, 'first')).toBe(counterText(pieces));
      },
    ),
  );
});

/** One of the two texts, without what only the other has. */
function read(paragraphs: ReturnType<typeof trackedParagraphs>, without: string): string {
  return paragraphs
    .map(({ runs, end }, place) => {
      const own = runs.filter((run) => run.in !== without).map((run) => run.text);
      return `${own.join('')}${end === without || place === paragraphs.length - 1 ? '' : '\n'}`;
    })
    .join('');
}

it('tracks the end of a paragraph that is put in or struck out', () => {
  const struck = trackedParagraphs(piecesOf(text, [editOf('2. Cameras are allowed.', '')], []));
  expect(struck.map(({ end }) => end)).toEqual(['both', 'both', 'first', 'both']);
  const put = trackedParagraphs(
    piecesOf(text, [], [{ at: text.length, gap: '\n', of: 0, text: '4. No sound.' }]),
  );
  expect(put.map(({ end }) => end)).toEqual(['both', 'both', 'both', 'second', 'both']);
});

it('strikes out thousands of points in time', () => {
  const long = 'The employer informs.\n'.repeat(20_000);
  const edits = Array.from({ length: 20_000 }, (_, n) => ({
    from: n * 22,
    to: n * 22 + 21,
    text: '',
  }));
  const begun = performance.now();
  expect(counterText(piecesOf(long, edits, []))).toBe('');
  expect(performance.now() - begun).toBeLessThan(2_000);
});
