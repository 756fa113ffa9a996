import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Hue } from '#content/schema/vocabularies.ts';

const css = readFileSync('src/lib/styles/tokens.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance of a colour, by WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const colour = (name: string) => {
    const found = tokens.get(name)?.[scheme];
    if (found === undefined) throw new Error(`no token ${name}`);
    return found;
  };

  it.each(['ink', 'ink-soft', 'accent', ...Hue.options])(
    '%s is readable on every ground',
    (name) => {
      for (const ground of ['paper', 'sheet', 'tint']) {
        expect(contrast(colour(name), colour(ground)), ground).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('marked words, buttons and strong rules can be told apart', () => {
    expect(contrast(colour('ink'), colour('mark'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('accent-ink'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('rule-strong'), colour('paper'))).toBeGreaterThanOrEqual(3);
  });
});
