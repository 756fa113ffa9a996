import { expect, it } from 'vitest';
import { compareTexts } from '../compare/compare-texts.ts';
import { counterText, piecesOf } from './pieces.ts';
import { answerRows, oldWording, returnOf } from './rows.ts';

const base = `1. Notice of new software is given sixty days ahead. The union is heard on it.
2. Location data is erased after three days.
3. Cameras never record sound in rest rooms.`;
const theirs = `1. Notice of new software is given two days ahead.
2. Badges are worn by everybody at all times.
3. Location data is erased after ninety days.`;

const rows = answerRows(
  compareTexts(
    [base, theirs].map((text) => ({ text, language: 'en' })),
    () => undefined,
  ) ?? { isAligned: true, rows: [] },
);
const firstWords = ({ base: was, theirs: is }: (typeof rows)[number]) =>
  [was, is].map((point) => point?.words.split(' ')[0] ?? '–').join(' ');

it('stands in the order of the employer’s text, with what was left out behind what it followed', () => {
  expect(rows.map(firstWords)).toEqual([
    'Notice Notice',
    'The –',
    '– Badges',
    'Location Location',
    'Cameras –',
  ]);
});

it('takes the old wording back under the employer’s number', () => {
  const [, , badges, location] = rows;
  expect(location && oldWording(location, theirs)).toBe(
    '3. Location data is erased after three days.',
  );
  expect(badges && oldWording(badges, theirs)).toBe('');
});

it('puts a sentence back behind its sentence, a line as a line', () => {
  const [, union, , , cameras] = rows;
  const returns = [union, cameras].flatMap((row) => (row ? [returnOf(row, theirs, base)] : []));
  expect(counterText(piecesOf(theirs, [], returns))).toBe(
    `${theirs.replace('ahead.', 'ahead. The union is heard on it.')}
3. Cameras never record sound in rest rooms.`,
  );
});

it('parts lines as the employer’s text does, and begins with what it began with', () => {
  const spaced = '2. Location data is erased after ninety days.\n\n4. End of it all here.';
  const found = answerRows(
    compareTexts(
      [base, spaced].map((text) => ({ text, language: 'en' })),
      () => undefined,
    ) ?? { isAligned: true, rows: [] },
  );
  const [notice] = found;
  expect(notice && returnOf(notice, spaced, base)).toMatchObject({ at: 0, gap: '\n\n' });
  const cameras = found.find((row) => row.base?.words.startsWith('Cameras'));
  expect(cameras && returnOf(cameras, spaced, base)).toMatchObject({ gap: '\n\n' });
});
