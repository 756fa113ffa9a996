import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// The styles of the frame are on every page: a plain name such as “drop” there would move what another room calls so.
it('the frame’s styles touch nothing but the frame', () => {
  const css = readFileSync('src/lib/styles/frame.css', 'utf8').replaceAll(/\/\*[^*]*\*\//g, '');
  const selectors = Array.from(css.matchAll(/([^{}]+)\{/g), ([, selector = '']) => selector.trim())
    .filter((selector) => !selector.startsWith('@'))
    .flatMap((selector) => selector.split(/,\n/))
    .map((selector) => selector.trim());
  const own =
    /^(?:(?:header|footer)?\.frame|\.bar > \.way|\.way|\.added|\.pick|\.skip|#menu|html|:has\([>+] \.pick\)|\[data-brief-count\]|\[popovertarget|button:not)/;
  expect(selectors.filter((selector) => !own.test(selector))).toEqual([]);
});
