import { Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { cardSize, cardSvg } from '#lib/pictures/card.ts';
import { linesOf, widthOf } from '#lib/pictures/lines.ts';
import { fontOptions, pngOf } from '#lib/pictures/png.server.ts';
import { labelsOf } from '#lib/site/labels.ts';
import { root, vocabularies } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

const titles = completeLocales.flatMap((locale) => [
  ...labelsOf(vocabularies, locale).themes.flatMap(({ label, topics }) => [
    label,
    ...topics.map((topic) => topic.label),
  ]),
  ...loadWorkshops(root).workshops.map(({ texts }) => texts[locale].title),
]);
const colours = { paper: '#ffffff', ink: '#000000', soft: '#444444', hue: '#884400' };
const card = { numeral: 4, about: 'Clause Hub', title: 'Écoute & contrôle <1>', colours };

describe('a picture of a page', () => {
  let font: Awaited<ReturnType<typeof fontOptions>>;
  beforeAll(async () => {
    font = await fontOptions();
  });

  it('is a PNG of the size that sites show links with', async () => {
    const png = Buffer.from(await pngOf(cardSvg({ ...card, lines: ['One', 'Two'] })));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(Object.values(cardSize));
  });

  it.each([
    ['Source Serif 4', 700],
    ['Source Sans 3', 400],
    ['Source Sans 3', 600],
  ])('takes no title for narrower than it is in %s %d', (family, weight) => {
    // Each is drawn in the size in which it is taken to be 1,000 pixels wide.
    const drawn = titles.map((title, at) => {
      const text = title.replaceAll('&', '&amp;');
      return `<text y="${(at + 1) * 100}" font-family="${family}" font-weight="${weight}" font-size="${1000 / widthOf(title)}">${text}</text>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="20000">${drawn.join('')}</svg>`;
    const width = new Resvg(svg, { font }).getBBox()?.width ?? 0;
    expect(width).toBeLessThanOrEqual(1000);
    expect(width).toBeGreaterThan(600);
  });

  it('has room for every title', () => {
    const cut = titles.filter((title) =>
      linesOf(title, { size: 54, width: 842, max: 3 }).some((line) => line.endsWith('…')),
    );
    expect(cut).toEqual([]);
  });
});
