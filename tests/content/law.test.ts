import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadVocabularies } from '#content/load/content.server.ts';
import { loadLaw } from '#content/load/law.server.ts';
import { platformSector, publicSectors } from '#domain/law/covered.ts';

const vocabularies = loadVocabularies(process.cwd());
const laws = loadLaw(process.cwd(), vocabularies);
const labourCode = 'Code du travail';

type Node = { type: string; data: { num?: string; etat?: string }; children?: Node[] };

/** The articles of the French labour code, with the state each was in when the package was made. */
function articlesOfLabourCode(): Map<string, string> {
  const path = createRequire(import.meta.url).resolve(
    '@socialgouv/legi-data/data/LEGITEXT000006072050.json',
  );
  const found = new Map<string, string>();
  const walk = ({ type, data, children = [] }: Node) => {
    if (type === 'article') found.set(data.num ?? '', data.etat ?? '');
    children.forEach(walk);
  };
  walk(JSON.parse(readFileSync(path, 'utf8')) as Node);
  return found;
}

/** The articles that a note cites, as the package writes them: `L. 1222-9` is `L1222-9`. */
const articlesIn = (article: string) =>
  Array.from(article.matchAll(/[LRD]\.? ?\d{4}(?:-\d+)+/g), ([cited]) =>
    cited.replace(/[. ]/g, ''),
  );

describe('law notes', () => {
  it('cite articles of the French labour code that exist and are in force', () => {
    const cited = laws.flatMap(({ acts, notes }) =>
      notes.filter(({ act, status }) => acts[act]?.name === labourCode && status === 'in-force'),
    );
    const articles = articlesOfLabourCode();
    expect(cited.length).toBeGreaterThan(0);
    const wrong = cited.filter(({ article }) => {
      const all = articlesIn(article);
      return all.length === 0 || all.some((one) => articles.get(one) !== 'VIGUEUR');
    });
    expect(wrong.map(({ slug, article }) => `${slug}: ${article}`)).toEqual([]);
    expect(articles.get('L1222-99')).toBeUndefined();
  });

  it('were checked on a day that has been, and apply since a day that has been unless they say so', () => {
    const today = new Date().toISOString().slice(0, 10);
    const wrong = laws.flatMap(({ country, notes }) =>
      notes
        .filter(
          ({ checked, status, from }) =>
            checked > today || (status === 'in-force' && from !== null && from > today),
        )
        .map(({ slug }) => `${country} ${slug}`),
    );
    expect(wrong).toEqual([]);
  });

  it('count by sectors that there are', () => {
    const sectors = vocabularies.sectors.map(({ slug }) => slug);
    expect(sectors).toEqual(expect.arrayContaining([...publicSectors, platformSector]));
  });
});
