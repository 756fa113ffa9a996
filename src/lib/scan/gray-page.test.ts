import { expect, it } from 'vitest';
import { GrayPage, type Picture } from './gray-page.ts';

/** The page as rows of signs: `#` is dark, `.` light. */
function rowsOf(page: GrayPage): string[] {
  const file = page.toFile();
  const pixels = file.subarray(file.length - page.width * page.height);
  return Array.from({ length: page.height }, (_, y) =>
    Array.from(pixels.subarray(y * page.width, (y + 1) * page.width), (value) =>
      value < 128 ? '#' : '.',
    ).join(''),
  );
}

/** An L of four pixels, as packed bits where 1 is light. */
const bits: Picture = {
  width: 2,
  height: 3,
  channels: 0,
  bits: new Uint8Array([0x40, 0x40, 0x00]),
};
const upright = [2, 0, 0, -3, 1, 4] as const;

it('draws packed bits where they lie, the first row on top', () => {
  const page = new GrayPage(4, 5);
  page.paint(bits, [...upright]);
  expect(rowsOf(page)).toEqual(['....', '.#..', '.#..', '.##.', '....']);
});

it('draws a page that is turned by a quarter', () => {
  const page = new GrayPage(4, 4);
  page.paint(bits, [0, 2, 3, 0, 0, 1]);
  expect(rowsOf(page)).toEqual(['....', '###.', '#...', '....']);
});

it('draws colours as gray, and what is finer than the page as its mean', () => {
  const page = new GrayPage(1, 1);
  const colours = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]);
  page.paint({ width: 2, height: 2, channels: 3, bits: colours }, [1, 0, 0, -1, 0, 1]);
  expect(page.toFile().at(-1)).toBe(128);
});

it('lets what lies below show through a mask, and takes no picture without an area', () => {
  const page = new GrayPage(4, 5);
  page.paint(
    { width: 1, height: 1, channels: 1, bits: new Uint8Array([100]) },
    [4, 0, 0, -5, 0, 5],
  );
  page.paint(bits, [...upright], true);
  page.paint(bits, [0, 0, 0, 0, 0, 0]);
  const file = page.toFile();
  expect([...file.subarray(file.length - 20, file.length - 12)]).toEqual([100, 100, 100, 100, 100, 0, 100, 100]); // prettier-ignore
});

it('is a PGM file', () => {
  expect(new TextDecoder().decode(new GrayPage(3, 2).toFile()).slice(0, 11)).toBe('P5\n3 2\n255\n');
});
