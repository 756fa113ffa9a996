import { expect, it } from 'vitest';
import comparison from '#content/vocabularies/comparison.yaml';
import weakWords from '#content/vocabularies/weak-words.yaml';
import { parseComparisonRules } from '#content/load/comparison-rules.ts';
import { quantitiesOf } from '#domain/compare/quantities.ts';
import { compileComparison } from '#domain/compare/rules.ts';
import type { Locale } from '#domain/words.ts';

const rules = parseComparisonRules({ comparison, weakWords }, 'en');

function numbersOf(text: string, language: Locale): string[] {
  const compiled = compileComparison(rules, language);
  if (compiled === undefined) throw new Error(`no rules in ${language}`);
  return quantitiesOf(text, compiled).map(({ measures, size }) => `${size} ${measures}`);
}

const day = 1440;
const year = 525_600;

it.each<[string, Locale, string[]]>([
  ['one hundred twenty (120) days', 'en', [`${120 * day} time`]],
  ['four and a half hours', 'en', ['270 time']],
  ['quatre-vingt-dix jours', 'fr', [`${90 * day} time`]],
  ['soixante-douze (72) heures', 'fr', ['4320 time']],
  ['el cuarenta por ciento (40%) del ahorro', 'es', ['40 share']],
  ['R$ 150.000,00', 'pt', ['150000 money']],
  ['7,65 euros', 'fr', ['7.65 money']],
  ['vinte e cinco por cento', 'pt', ['25 share']],
  ['no more than seven machines at once', 'en', ['7 things machin']],
  ['three rooms a day', 'en', ['3 things room']],
])('reads “%s”', (text, language, numbers) => {
  expect(numbersOf(text, language)).toEqual(numbers);
});

it.each<[string, Locale, string[]]>([
  ['every two years', 'en', [`${2 * year} rhythm`]],
  ['twice a year', 'en', [`${year / 2} rhythm`]],
  ['deux fois par an', 'fr', [`${year / 2} rhythm`]],
  ['todos los meses', 'es', ['43800 rhythm']],
  ['a cada dois meses', 'pt', ['87600 rhythm']],
  ['annually', 'en', [`${year} rhythm`]],
  ['por cada hora', 'es', []],
  ['toutes les heures supplémentaires', 'fr', []],
  ['una vez concluida la revisión', 'es', []],
])('takes “%s” for how often', (text, language, numbers) => {
  expect(numbersOf(text, language)).toEqual(numbers);
});

it.each<[string, Locale, string[]]>([
  ['a más tardar el 15 de marzo', 'es', ['315 date']],
  ['by 30 June', 'en', ['630 date']],
  ['avant le 1er mars', 'fr', ['301 date']],
  ['até 31 de outubro', 'pt', ['1031 date']],
])('takes “%s” for a date', (text, language, numbers) => {
  expect(numbersOf(text, language)).toEqual(numbers);
});
