import { expect, it } from 'vitest';
import { blankPage, type ScannedPage } from '#domain/reading/scan/scanned.ts';
import { textFrom } from './text-from.ts';

const words = (text: string) =>
  text.split(' ').map((word, at) => ({ text: word, box: [at, 0, at, 1] as [number, number, number, number], confidence: 95 })); // prettier-ignore
const scanned: ScannedPage = {
  width: 100,
  height: 100,
  turned: 0,
  lines: [{ words: words('Pictures are kept for 30 days'), base: 1, height: 1 }],
};
const clause = { text: 'Pictures are kept for 30 days.', page: 2, compared: [] };

it('says of a clause from pictures whether every line of it was compared', () => {
  const pages = [blankPage, scanned];
  expect(textFrom(clause, pages, new Set())).toBe('scan');
  const compared = [`2 ${clause.text.slice(0, -1)}`];
  expect(textFrom({ ...clause, compared }, pages, new Set())).toBe('scan-compared');
});

it('says nothing of a clause that was text, whatever pictures say on later pages', () => {
  expect(textFrom({ ...clause, page: 1 }, [blankPage, scanned], new Set())).toBeUndefined();
});
