import { expect, it } from 'vitest';
import { turnUpright } from './pdf-directions.ts';

const run = (str: string, ...transform: number[]) => ({ str, transform });

it('turns text that runs up, down or upside down, and leaves out what lies across the page', () => {
  const groups = turnUpright([
    run('up', 0, 12, -12, 0, 100, 60),
    run('up, next line', 0, 12, -12, 0, 116, 60),
    run('upright', 12, 0, 0, 12, 50, 700),
    run('a little askew', 12, 1, -1, 12, 50, 680),
    run('down', 0, -12, 12, 0, 100, 60),
    run('upside down', -12, 0, 0, -12, 100, 60),
    run('watermark', 40, 40, -40, 40, 150, 200),
  ]);
  expect(groups.map((group) => group.map(({ str }) => str))).toEqual([
    ['upright', 'a little askew'],
    ['up', 'up, next line'],
    ['upside down'],
    ['down'],
  ]);
  const places = groups[1]?.map(({ transform }) => transform.slice(4));
  expect(places).toEqual([
    [60, -100],
    [60, -116],
  ]);
});
