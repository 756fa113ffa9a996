import { describe, expect, it } from 'vitest';
import { keyOfLine, linesToCompare } from './lines-to-compare.ts';
import { surenessOf, type ScannedPage } from './scanned.ts';

const critical = new Set(['not', 'ninety', 'march']);

/** A page of lines; a word behind `?` is doubtful. Lines are 40 pixels apart, letters 10 wide. */
const pageOf = (...lines: string[]): ScannedPage => ({
  width: 1000,
  height: 1400,
  turned: 0,
  lines: lines.map((line, index) => ({
    base: index * 40 + 30,
    height: 30,
    words: line.split(' ').map((word, at, all) => {
      const left = all.slice(0, at).join(' ').length * 10;
      const text = word.replace('?', '');
      return {
        text,
        box: [left, index * 40, left + text.length * 10, index * 40 + 30],
        confidence: word.startsWith('?') ? 60 : 95,
      };
    }),
  })),
});

const first = pageOf(
  'ARTICLE 7 Cameras',
  'The employer shall not keep pictures',
  'longer than 30 days, and informs the',
  'union in writing of each camera it',
  'installs, ?ninely days before.',
);
const text =
  'The employer shall not keep pictures longer than 30 days, and informs the union in writing of each camera it installs, ninely days before.';

const marked = (of: string, lines: ReturnType<typeof linesToCompare>) =>
  lines.map(({ marks, page }) => [page, ...marks.map(({ from, to }) => of.slice(from, to))]);

describe('lines to compare', () => {
  it('hold numbers, denials and doubtful words, and no other line', () => {
    const lines = linesToCompare(text, 1, [first], critical);
    expect(marked(text, lines)).toEqual([
      [1, 'not'],
      [1, '30'],
      [1, 'ninely'],
    ]);
    expect(lines.map(({ box }) => box[1])).toEqual([40, 80, 160]);
    expect(lines.map(({ marks }) => marks.some(({ isDoubtful }) => isDoubtful))).toEqual([
      false,
      false,
      true,
    ]);
    expect(lines.map(({ from, to }) => text.slice(from, to))).toEqual([
      'The employer shall not keep pictures',
      'longer than 30 days, and informs the',
      'installs, ninely days before',
    ]);
  });

  it('begin where the text does, not at its heading', () => {
    const page = pageOf('ARTICLE 7 TELEWORK', 'Telework is paid with 35 euros');
    const own = 'Telework is paid with 35 euros';
    const [line] = linesToCompare(own, 1, [page], critical);
    expect(line).toMatchObject({ from: 0, to: own.length, gaps: [80, 105, 155, 205, 235] });
  });

  it('follow a correction, which stands in the place of what was read', () => {
    const corrected = text.replace('ninely', 'ninety');
    const lines = linesToCompare(corrected, 1, [first], critical);
    expect(marked(corrected, lines).at(-1)).toEqual([1, 'ninety']);
    expect(lines.at(-1)?.box).toEqual([0, 160, 290, 190]);
  });

  it('go on over a page, and leave out what the text no longer holds', () => {
    const second = pageOf('Agreement of the depot', 'No picture is kept after 31 March 2027.');
    const whole = `${text} No picture is kept after 31 March 2027.`;
    expect(marked(whole, linesToCompare(whole, 1, [first, second], critical)).at(-1)).toEqual([
      2,
      '31',
      'March',
      '2027',
    ]);
    const short = 'The employer shall not keep pictures';
    expect(marked(short, linesToCompare(short, 1, [first, second], critical))).toEqual([
      [1, 'not'],
    ]);
  });

  it('are known by what they say: an edited line is compared anew', () => {
    const [line] = linesToCompare(text, 1, [first], critical);
    if (line === undefined) throw new Error('no line');
    expect(keyOfLine(line, text)).toBe('1 The employer shall not keep pictures');
  });

  it('are found in a long document in time', () => {
    const pages = Array.from({ length: 400 }, () => first);
    const began = process.cpuUsage();
    expect(linesToCompare(text, 200, pages, critical)).toHaveLength(3);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2);
  });
});

it('says how sure a scan is on the whole', () => {
  expect(surenessOf([first])).toEqual({ words: 27, sure: 94, doubtful: 1 });
  expect(surenessOf([])).toEqual({ words: 0, sure: 0, doubtful: 0 });
});
