import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrOf, type QrCode } from './qr.ts';

const scale = 4;

/** A code as a camera would see it, four dots a module, drawn from its line alone. */
function seen({ size, line }: QrCode): Uint8ClampedArray {
  const side = size * scale;
  const dots = new Uint8ClampedArray(side * side * 4).fill(255);
  let [x, y] = [0, 0];
  for (const [, step, first = '', second = ''] of line.matchAll(/([Mmh])(\d+)(?: (\d+))?/g)) {
    if (step === 'M') [x, y] = [Number(first), Number(second)];
    if (step === 'h') darken(dots, side, { x, y, length: Number(first) });
    if (step !== 'M') x += Number(first);
  }
  return dots;
}

function darken(dots: Uint8ClampedArray, side: number, run: Record<'x' | 'y' | 'length', number>) {
  for (let row = run.y * scale; row < (run.y + 1) * scale; row += 1) {
    const from = row * side + run.x * scale;
    dots.fill(0, from * 4, (from + run.length * scale) * 4);
  }
}

const read = (code: QrCode) => jsQR(seen(code), code.size * scale, code.size * scale)?.data;

it.each([
  'http://127.0.0.1:8787/en/topics/telework/',
  'https://hub.example.org/fr/clauses/model-monitoring-guarantee/',
  `https://clauses.federation.example.org/pt/clauses/${'long-name-'.repeat(14)}/`,
  'https://bücher.example/es/report/data-rights/',
])('another reader reads %s', (address) => {
  expect(read(qrOf(address))).toBe(address);
});

it('keeps four modules free on every side', () => {
  const { size, line } = qrOf('https://hub.example.org/fr/');
  const starts = [...line.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...starts.map(([x = 0]) => x))).toBe(4);
  expect(starts[0]).toEqual([4, 4]);
  expect(starts.at(-1)?.[1]).toBe(size - 5);
});

it('packs an address of a page into less than 2 kB before compression', () => {
  const { line } = qrOf('https://hub.example.org/fr/clauses/model-monitoring-guarantee/');
  expect(line.length).toBeLessThan(2000);
});
