import { describe, expect, it } from 'vitest';
import { differences, type PageTexts } from './page-differences.ts';
import { maskBuild, visibleText } from './page-text.ts';

describe('the comparison of pages', () => {
  const before: PageTexts = new Map([
    ['/en/', 'Clause Hub\nFind clauses'],
    ['/en/about/', 'About\nFind clauses'],
    ['/fr/', 'Accueil'],
  ]);
  const changed = (own: Record<string, string>): PageTexts =>
    new Map([...before, ...Object.entries(own)]);

  it('says a difference once for all pages that have it, and which pages came or went', () => {
    const now = changed({ '/en/': 'Clause Hub\nSearch', '/en/about/': 'About\nSearch' });
    now.delete('/fr/');
    now.set('/pt/', 'Início');
    expect(differences(before, now)).toEqual([
      '2 pages, such as /en/: \n    − Find clauses\n    + Search',
      '/fr/: the page is gone',
      '/pt/: the page is new',
    ]);
  });

  it('takes a wanted difference for none, and says when it is not to be seen', () => {
    const rename = { pages: /^\/en\//, was: 'Find clauses', is: 'Search', because: 'shorter' };
    const now = changed({ '/en/': 'Clause Hub\nSearch', '/en/about/': 'About\nSearch' });
    expect(differences(before, now, [rename])).toEqual([]);
    const [unseen] = differences(before, before, [{ ...rename, was: 'Look', is: 'Find' }]);
    expect(unseen).toContain('not to be seen');
  });

  it('reads the text of a page as a browser shows it', () => {
    const page = `<title>A &amp; B</title><style>p { color: red }</style><p>One <b>w</b>ord,
      two&nbsp;words</p><!-- no --><script>const no = '<p>no</p>';</script><p>&#8220;Next&#x201D;</p>`;
    expect(visibleText(page)).toBe('A & B\nOne word, two\u00a0words\n“Next”');
  });

  it('leaves out the day of the build and the address of the hub', () => {
    const text =
      'http://127.0.0.1:8790/fr/, consulté le 28 novembre 2026; signé le 27 novembre 2026';
    expect(maskBuild(text, new Date('2026-11-28T19:00:00Z'))).toBe(
      '[address of the hub]/fr/, consulté le [day of the build]; signé le 27 novembre 2026',
    );
  });
});
