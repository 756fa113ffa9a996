import { describe, expect, it } from 'vitest';
import { english, readText } from './documents.ts';

const subjects = ['PAY', 'LEAVE', 'HOURS', 'NOTICE', 'TRAVEL', 'MEALS'];
const rows = (count: number, first = 1) =>
  Array.from({ length: count }, (_, at) => {
    const grade = first + at;
    return `Grade ${grade}      ${2000 + 7 * grade}.00      ${2100 + 11 * grade}.50`;
  });
const cells = (some: string[]) => some.map((row) => row.replace(/\s{3,}/g, ' | '));
const opening = (at: number) =>
  `ARTICLE ${at + 1} - ${subjects[at] ?? ''}\n\n${english} This is on ${subjects[at]?.toLowerCase() ?? ''}.\n`;

const textsOf = async (pages: string[]) =>
  (await readText(pages.join('\f'))).articles.map(({ text }) => text);

describe('a table at the end of a page', () => {
  it('stays, although its rows differ by their numbers alone', async () => {
    const pages = subjects.map((_, at) => [opening(at), ...rows(6, 10 * at)].join('\n'));
    const texts = await textsOf(pages);
    texts.forEach((text, at) => {
      expect(text).toContain(cells(rows(6, 10 * at)).join('\n'));
    });
  });

  it('that goes on over the next pages stays whole, in its order, a row a line', async () => {
    const pages = [
      [opening(0), ...rows(30)].join('\n'),
      rows(40, 31).join('\n'),
      [...rows(20, 71), '', opening(1)].join('\n'),
      opening(2),
    ];
    const [text = ''] = await textsOf(pages);
    expect(text.split('\n\n').slice(1).join('\n')).toBe(cells(rows(90)).join('\n'));
  });

  it('is parted from a running foot that differs by its numbers', async () => {
    const times = ['08:12:44', '09:33:10', '10:05:59', '11:47:02', '12:20:31', '13:58:16'];
    const pages = subjects.map((_, at) =>
      [opening(at), ...rows(5, 10 * at), '', `Printed at the office, ${times[at] ?? ''}`].join(
        '\n',
      ),
    );
    const texts = await textsOf(pages);
    expect(texts.join('\n')).not.toContain('Printed');
    texts.forEach((text, at) => {
      expect(text).toContain(cells(rows(5, 10 * at)).join('\n'));
    });
  });

  it('keeps its rows apart where each is a paragraph of its own', async () => {
    const level = (at: number) => `Level ${at} ${2000 + at} ${3000 + at}`;
    const pages = [
      [opening(0), level(1), level(2), level(3)].join('\n\n'),
      ['Level First Second', level(4), level(5), opening(1)].join('\n\n'),
    ];
    const [text = ''] = await textsOf(pages);
    expect(text.split('\n\n').slice(1)).toEqual([
      level(1),
      level(2),
      level(3),
      'Level First Second',
      level(4),
      level(5),
    ]);
  });
});
