import { expect, inject, it } from 'vitest';
import { cardSize } from '#lib/pictures/card.ts';
import { completeLocales } from '../support/languages.ts';
import '../support/site.ts';

/** The address of the picture by which a link to a page is shown. */
async function pictureOf(path: string): Promise<string | undefined> {
  const html = await (await fetch(`${inject('origin')}${path}`)).text();
  return /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
}

it.each(completeLocales)(
  'links to pages in %s are shown with a picture of their own',
  async (locale) => {
    const shown = {
      'topics/monitoring/': `topic-monitoring-${locale}`,
      'report/data-rights/': `theme-data-rights-${locale}`,
      'workshops/fundamentals/': `workshop-fundamentals-${locale}`,
      'clauses/model-telework-guarantee/': `topic-telework-${locale}`,
    };
    for (const [path, name] of Object.entries(shown)) {
      const picture = await pictureOf(`/${locale}/${path}`);
      expect(picture).toBe(`${inject('origin')}/pictures/${name}.png`);
      const answer = await fetch(picture ?? '');
      expect(answer.headers.get('Content-Type')).toBe('image/png');
      const png = Buffer.from(await answer.arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(Object.values(cardSize));
      expect(png.length).toBeLessThan(150_000);
    }
  },
);

it('another page is shown with the mark of the hub, or not at all', async () => {
  expect(await pictureOf('/en/glossary/')).toBeUndefined();
  expect(await pictureOf('/en/clauses/there-is-no-such-clause/')).toBeUndefined();
});
