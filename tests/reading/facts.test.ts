import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ReadFact } from '#domain/reading/facts/facts.ts';
import { english, french, portuguese, readText, spanish } from './documents.ts';

// Openings and closings as agreements of four languages have them, invented: what is proposed of each, and nothing more.

type Case = { text: string; facts: Record<string, string | string[]> };

const casesOf = (language: string): Case[] =>
  parse(readFileSync(new URL(`./preambles/${language}.yaml`, import.meta.url), 'utf8')) as Case[];

function byField(facts: readonly ReadFact[]): Case['facts'] {
  const unions = facts.flatMap(({ field, value }) => (field === 'union' ? [value] : []));
  const others = facts.filter(({ field }) => field !== 'union');
  return {
    ...Object.fromEntries(others.map(({ field, value }) => [field, value])),
    ...(unions.length === 0 ? {} : { union: unions }),
  };
}

describe.each(['en', 'fr', 'es', 'pt'])('an agreement in %s', (language) => {
  it.each(casesOf(language))('says of itself: $text', async ({ text, facts }) => {
    const reading = await readText(text);
    expect(reading.language).toBe(language);
    expect(byField(reading.facts ?? [])).toEqual(facts);
  });

  it('is quoted in its own words', async () => {
    const flat = (words: string) => words.replace(/\s+/g, ' ');
    for (const { text } of casesOf(language)) {
      for (const { words } of (await readText(text)).facts ?? []) {
        expect(flat(text)).toContain(words.replace(/^… /, ''));
      }
    }
  });
});

it('a party is named without what it acts as', async () => {
  const opening = [
    'CONVENIO COLECTIVO DE LIMPIEZA',
    'Reunidos, de una parte, la Federación de Servicios de CCOO de Murcia como representación de los trabajadores, y de otra parte, la empresa Limpiezas del Segura, S.L., acuerdan este convenio.',
    'Artículo 1. Ámbito\n\nEl convenio se aplica a todas las personas de la empresa.',
  ];
  const { facts = [] } = await readText(opening.join('\n\n'));
  const unions = facts.filter(({ field }) => field === 'union').map(({ value }) => value);
  expect(unions).toEqual(['Federación de Servicios de CCOO de Murcia']);
});

describe('the last line of an agreement says when it was signed', () => {
  it.each([
    ['ARTICLE 1 LEAVE', english, 'Agreement signed on March 3, 2021.'],
    ['Article 1 – Congés', french, 'Accord signé le 3 mars 2021.'],
    ['Artículo 1. Vacaciones', spanish, 'Convenio suscrito con fecha 03/03/2021.'],
    ['Cláusula 1ª - Férias', portuguese, 'Convenção assinada em 3 de março de 2021, com efeitos desde janeiro.'], // prettier-ignore
  ])('%s', async (title, text, last) => {
    const { facts = [] } = await readText([title, text, text, last].join('\n\n'));
    expect(facts.find(({ field }) => field === 'signedOn')?.value).toBe('2021-03-03');
  });

  it('but not that an earlier one was', async () => {
    const earlier = 'The act on leave that was signed on March 3, 2021 goes on.';
    const { facts = [] } = await readText(['ARTICLE 1 LEAVE', english, earlier].join('\n\n'));
    expect(facts.filter(({ field }) => field === 'signedOn')).toEqual([]);
  });
});

describe('the term of an agreement', () => {
  it.each([
    [
      'Artículo 3. Vigencia',
      'El convenio extenderá su vigencia desde el 1 de enero de 2023 y finalizando su vigencia el 31 de diciembre de 2027.',
      { fromDate: '2023-01-01', toDate: '2027-12-31' },
    ],
    [
      'Artículo 3. Vigencia',
      'El presente convenio terminará su vigencia el 31 de diciembre de 2027.',
      { toDate: '2027-12-31' },
    ],
    [
      'Cláusula 2ª - Vigência',
      'Este acordo encerra sua vigência em 30 de abril de 2026.',
      { toDate: '2026-04-30' },
    ],
    [
      'ARTICLE 4 TERM',
      'This agreement ceases to have effect on 30 June 2026.',
      { toDate: '2026-06-30' },
    ],
    [
      'ARTICLE 9 TERM',
      'This Agreement shall commence April 4, 2024 and shall continue in full force until midnight June 30, 2027 when it ends.',
      { fromDate: '2024-04-04', toDate: '2027-06-30' },
    ],
    [
      'Article 10 – Entrée en vigueur',
      'L’accord entre en vigueur le 1er avril 2024, les entreprises ayant jusqu’au 1er janvier 2026 pour le mettre en place.',
      { fromDate: '2024-04-01' },
    ],
    [
      'Artículo 4. Vigencia',
      'El convenio entrará en vigor el 1 de abril de 2024. Las empresas tendrán hasta el 1 de enero de 2026 para adaptarse a lo que el convenio dispone.',
      { fromDate: '2024-04-01' },
    ],
  ])('%s: %s', async (title, sentence, days) => {
    const { facts = [] } = await readText(`${title}\n\n${sentence}\n`);
    const dated = facts.filter(({ field }) => field === 'fromDate' || field === 'toDate');
    expect(Object.fromEntries(dated.map(({ field, value }) => [field, value]))).toEqual(days);
  });
});
