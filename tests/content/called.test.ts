import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCalled } from '#content/load/called.server.ts';
import { namedIn } from '#content/load/named.ts';
import { listYaml, readValue } from '#content/load/read.server.ts';
import { slugify } from '#domain/clause/slug.ts';
import { fold } from '#domain/reading/normalise.ts';
import { root, temporaryFolder, vocabularies } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

const { trades, countries, branches, unions } = loadCalled(root);

const tradesIn = (locale: (typeof completeLocales)[number]) =>
  trades.flatMap((entry) => entry.trades[locale]);

/** Words of people at work that a topic is also found by: they mean the same there. */
const alsoInTopics =
  `actores chauffeur conductores courier coursier doubleur driver dubladores entregadora
  entregadores livreur livreuse locutores motoboy motorista performer repartidora repartidores rider`.split(
    /\s+/,
  );

const singular = (word: string) => fold(word).replace(/s$/, '');

/** A copy of the vocabularies in which one file is edited as a person would. */
function withEdited(file: string, from: string, to: string): string {
  const folder = temporaryFolder();
  const path = join(folder, 'content/vocabularies');
  mkdirSync(path, { recursive: true });
  cpSync(join(root, 'content/vocabularies'), path, { recursive: true });
  const before = readFileSync(join(path, file), 'utf8');
  expect(before).toContain(from);
  writeFileSync(join(path, file), before.replace(from, to));
  return folder;
}

describe('the trades', () => {
  it('are named for every sector in every language', () => {
    for (const { slug } of vocabularies.sectors) {
      const entry = trades.find(({ sector }) => sector === slug);
      for (const locale of completeLocales) {
        expect(entry?.trades[locale].length, `${slug} ${locale}`).toBeGreaterThan(5);
      }
    }
  });

  it('are more than a hundred and fifty in each language', () => {
    for (const locale of completeLocales) {
      expect(new Set(tradesIn(locale)).size).toBeGreaterThan(150);
    }
  });

  it('hold what people at work call themselves', () => {
    const sectorOf = (word: string) =>
      trades
        .filter((entry) => completeLocales.some((locale) => entry.trades[locale].includes(word)))
        .map(({ sector }) => sector);
    expect(sectorOf('nurse')).toEqual(['health-and-social-care']);
    expect(sectorOf('facteur')).toEqual(['post-and-logistics']);
    expect(sectorOf('cajera')).toEqual(['retail']);
    expect(sectorOf('bancário')).toEqual(['banking-and-insurance']);
    expect(sectorOf('gari')).toEqual(['local-government', 'water-and-waste']);
  });

  it('are no words of a topic that mean something else there, with or without accents', () => {
    const known = vocabularies.themes.flatMap(({ topics }) =>
      topics.flatMap(({ label, synonyms }) =>
        completeLocales.flatMap((locale) => [label[locale], ...synonyms[locale]]),
      ),
    );
    const words = new Set(known.flatMap((phrase) => phrase.split(/[^\p{L}\p{N}]+/u).map(singular)));
    const shared = completeLocales.flatMap(tradesIn).filter((trade) => words.has(singular(trade)));
    expect([...new Set(shared)].sort()).toEqual(alsoInTopics);
  });
});

describe('the names of countries, branches and unions', () => {
  it('are there for every country of the collection', () => {
    const files = listYaml(join(root, 'content/provisions'));
    const found = files.map((path) => basename(path, '.yaml').toUpperCase());
    expect(Object.keys(countries).sort()).toEqual(found.filter((code) => code !== 'ZZ').sort());
    expect(countries.US).toContain('eeuu');
  });

  it('are there for branches by their number', () => {
    const named = (name: string) => branches.filter(({ names }) => names.includes(name));
    expect(named('syntec').map(({ idcc }) => idcc)).toEqual(['1486']);
    expect(named('hcr').map(({ idcc }) => idcc)).toEqual(['1979']);
  });

  it('are of unions that content names as parties', () => {
    const files = ['provisions', 'agreements/france/texts'].flatMap((folder) =>
      listYaml(join(root, 'content', folder)),
    );
    const parties = files.flatMap((path) => namedIn(readValue(path, root), 'unions'));
    const known = new Set(parties.map((name) => slugify(name)));
    expect(unions.filter(({ union }) => !known.has(union))).toEqual([]);
  });

  it('are there for unions written out and short', () => {
    const named = (name: string) =>
      unions.filter(({ names }) => names.includes(name)).map(({ union }) => union);
    expect(named('force ouvrière')).toEqual(['cgt-fo', 'fo', 'fo-com']);
    expect(named('comisiones obreras')).toEqual(['ccoo', 'fsc-ccoo']);
    expect(named('cc.oo.')).toContain('ccoo');
    expect(named('sagaftra')).toEqual(['sag-aftra']);
  });
});

describe('a mistake in the names', () => {
  it.each([
    ['trades.yaml', 'sector: retail', 'sector: shops', /trades\.yaml\n {2}sector: expected/],
    ['trades.yaml', 'nurse, ', 'Nurse, ', /trades\.en\.0: expected words in lower case/],
    ['trades.yaml', 'nurse, ', 'nurse on the night shift, ', /expected at most 4 words/],
    ['trades.yaml', 'nurse, ', 'nurse, nurse, ', /health-and-social-care\.en: expected each once/],
    ['called.yaml', "idcc: '1486'", "idcc: '1487'", /branches\.idcc: expected/],
    ['called.yaml', '  US:', '  USA:', /countries\.USA: expected/],
    ['called.yaml', 'uk, u.k.', 'uk, usa', /countries: expected each once, found twice: usa/],
  ])('in %s is named: %s as %s', (file, from, to, message) => {
    expect(() => loadCalled(withEdited(file, from, to))).toThrow(message);
  });
});
