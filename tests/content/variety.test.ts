import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

// The hub's Portuguese is Brazilian, and each concept has one name a language (CONTRIBUTING, glossary).

/** Words that readers type or that texts of others hold, in every variety. */
const ofOthers =
  /content\/(vocabularies\/(called|check|classification|comparison|reading|searched|selection|trades|weak-words)|agreements\/)/;

const typed = new Set(['forms', 'signals', 'synonyms']);

/** What a file of content says in a language, by its path in the file. */
function saidIn(language: string, file: string): [place: string, text: string][] {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.md')) return [[file, text]];
  const isOwn =
    file.includes(`/messages/${language}/`) ||
    (basename(file).startsWith(`${language}.`) && !/\/(law|roles)\//.test(file));
  return flat(parse(text), file, language, isOwn);
}

function flat(
  value: unknown,
  place: string,
  language: string,
  isOwn: boolean,
): [place: string, text: string][] {
  if (typeof value === 'string') return isOwn ? [[place, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !typed.has(key))
    .flatMap(([key, entry]) => flat(entry, `${place} ${key}`, language, isOwn || key === language));
}

const files = globSync('content/**/*.{yaml,json,md}').filter((file) => !ofOthers.test(file));

const places = (language: string, among = /^/): [place: string, text: string][] =>
  files
    .filter((file) => among.test(file))
    .filter((file) => !file.endsWith('.md') || basename(file) === `${language}.md`)
    .flatMap((file) => saidIn(language, file));

/** Forms that Portugal writes and Brazil does not; what a law of Portugal calls something stands in quotation marks or brackets. */
const european =
  /(?<![\p{L}“(])(?:ecrãs?|ficheiros?|utilizador(?:es|as?)?|registos?|partilh(?:ar|am|ad\p{L}+)|telemóve(?:l|is)|palavras?-passe|contactos?|factos?|acç(?:ão|ões)|direcç(?:ão|ões)|secç(?:ão|ões)|projectos?|actual\p{L}*|planear|planeamento|connosco|controlos?|receção|conceção|perceção|género|económic\p{L}*|académic\p{L}*|fenómenos?|eletrónic\p{L}*|autónom\p{L}*|anónim\p{L}*|sinónim\p{L}*|prémios?|bebés?|ténis|desporto|estafetas?|equipas|a equipa|à equipa|da equipa|na equipa|uma equipa|monitoriza\p{L}*|optimiz\p{L}*|húmid\p{L}*|autocarros?|(?:est(?:á|ão|ou|amos|ava|avam|ar|ando)) a \p{L}+[aei]r)(?!\p{L})/giu;

it('Portuguese is that of Brazil', () => {
  const found = places('pt').flatMap(([place, text]) =>
    [...text.matchAll(european)].map(({ 0: form }) => `${place}: ${form}`),
  );
  expect(found).toEqual([]);
});

it('French keeps its high punctuation and its quotation marks with their words', () => {
  const found = places('fr').flatMap(([place, text]) =>
    [...text.matchAll(/\S [;!?»](?!\w)|\S :(?=\s|$)|« \S/gu)].map(
      ({ 0: two }) => `${place}: ${two}`,
    ),
  );
  expect(found).toEqual([]);
});

/** One of these words or turns, not as the name of a value or a command. */
const words = (turns: string) =>
  new RegExp(`(?<![\\p{L}{]|Clause |npm run )(?:${turns})(?![\\p{L}}])`, 'iu');

/** What a concept is called in the interface, and the names that were given up for it (CONTRIBUTING, glossary). */
const settled: Record<string, [name: string, others: RegExp][]> = {
  fr: [
    ['recueil (collection), site (software)', words('hub(?!-)')],
    ['degré', words('crans?|échelons?')],
    ['retirer', words('ôte(?:r|z|nt|s)?')],
    ['envoi', words('soumissions?')],
    ['transmettre un accord', words('donner (?:un|votre|son) accord')],
    ['service juridique', words('avocate? de votre syndicat')],
  ],
  es: [
    ['repertorio (collection), sitio (software)', words('hub(?!-)')],
    ['peldaño', words('(?:el |un )?grados?(?! de certeza)')],
    ['empresa', words('empleador(?:es|as?)?')],
    ['aportar', words('dar un (?:convenio|acuerdo)')],
    ['costo, dispositivo', words('costes?|ordenador(?:es)?|móvil(?:es)?')],
  ],
  pt: [
    ['acervo (collection), site (software)', words('hub(?!-)')],
    ['degrau', words('graus?(?! de certeza)')],
    ['painel (of moderators)', words('mesa de moderação')],
    ['planilha', words('fichas? de trabalho')],
  ],
};

const interfaceOf = /^content\/(?:messages|pages)\//;

it.each(Object.entries(settled))('in %s each concept has one name', (language, terms) => {
  const said = places(language, interfaceOf);
  expect(said.length).toBeGreaterThan(500);
  const found = terms.flatMap(([name, others]) =>
    said
      .filter(([, text]) => others.test(text))
      .map(([place, text]) => `${place}: ${others.exec(text)?.[0] ?? ''}, elsewhere ${name}`),
  );
  expect(found).toEqual([]);
});
