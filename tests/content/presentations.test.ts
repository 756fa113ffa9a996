import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { locales } from '#domain/words.ts';
import { presentationOf } from '#lib/workshops/workshop-presentation.server.ts';
import { root } from '../support/database.ts';

// Vitest leaves styles empty; the slides take their colours from there.
vi.mock('#lib/styles/tokens.css?raw', () => ({
  default: readFileSync('src/lib/styles/tokens.css', 'utf8'),
}));

const { workshops } = loadWorkshops(root);
const decks = locales.flatMap((locale) => workshops.map(({ slug }) => ({ slug, locale })));
const officeLanguages: Record<string, string> = {
  en: 'en-GB',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-BR',
};

async function partsOf(slug: string, locale: (typeof locales)[number]) {
  const parts = unzipSync(await presentationOf(slug, locale));
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]),
  );
}

it.each(decks)('the slides of $slug in $locale need no repair', async ({ slug, locale }) => {
  const parts = await partsOf(slug, locale);
  const types = parts['[Content_Types].xml'] ?? '';
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, part = '']) => part);
  expect(named.filter((part) => !Object.hasOwn(parts, part))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  const byEnding = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending);
  expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
  for (const part of Object.keys(parts).slice(1))
    expect(named.includes(part) || byEnding.includes(part.split('.').at(-1)), part).toBe(true);
  for (const [part, rels] of Object.entries(parts).filter(([name]) => name.endsWith('.rels')))
    for (const [, target = ''] of rels.matchAll(/Target="([^"]+)"(?! TargetMode="External")/g)) {
      const { pathname } = new URL(target, `http://parts/${part.replace('_rels/', '')}`);
      expect(Object.keys(parts), `${target} of ${part}`).toContain(pathname.slice(1));
    }
  const lists = [...(parts['ppt/presentation.xml'] ?? '').matchAll(/<p:(\w+IdLst)>/g)];
  expect(lists.map(([, name]) => name)).toEqual(['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst']);
});

it.each(decks)('the slides of $slug in $locale say which language they are in', async (deck) => {
  const parts = await partsOf(deck.slug, deck.locale);
  const language = officeLanguages[deck.locale];
  const said = Object.values(parts).flatMap((xml) =>
    [...xml.matchAll(/(?:\s(?:lang|altLang)="|<dc:language>)([^"<]*)/g)].map(([, tag]) => tag),
  );
  expect(said.length).toBeGreaterThan(100);
  expect(new Set(said)).toEqual(new Set([language]));
  const texts = Object.values(parts).flatMap((xml) =>
    [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text),
  );
  for (const leftOver of ['null', 'Second level']) expect(texts).not.toContain(leftOver);
  expect(parts['docProps/core.xml']).not.toContain('PptxGenJS');
});
