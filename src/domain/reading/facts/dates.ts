import { firstYear, lastYear } from '../../lists.ts';
import { fold } from '../normalise.ts';
import { addUp, numberWord } from './number-words.ts';

/** A day that a text names: ISO 8601, and where its words stand (`to` is the place after the last). */
export type FoundDate = { day: string; from: number; to: number };

type Token = { word: string; from: number; to: number };

const months = [
  'january janvier enero janeiro',
  'february fevrier febrero fevereiro',
  'march mars marzo marco',
  'april avril abril',
  'may mai mayo maio',
  'june juin junio junho',
  'july juillet julio julho',
  'august aout agosto',
  'september septembre septiembre setiembre setembro',
  'october octobre octubre outubro',
  'november novembre noviembre novembro',
  'december decembre diciembre dezembro',
];
const monthOf = new Map(
  months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** What stands between a day, its month and its year: "3rd day of", "a los doce días del mes de", "1º". */
const fillers = new Set(
  'of the day days de del do le la mes mois dia dias jour jours du er ero ere st nd rd th º ª o ano year'.split(
    ' ',
  ),
);
const joints = new Set(['and', 'et', 'y', 'e']);
const mostFillers = 6;
const mostWords = 7;
const longestGap = 30;

/** The whole days that a text in a language (BCP 47) names, in figures and in words, in their order; what may be two days is none. */
export function findDates(text: string, language: string): FoundDate[] {
  const tokens = tokensOf(text);
  const written = tokens.flatMap(({ word }, at) => {
    const month = monthOf.get(word);
    return month === undefined ? [] : (dateAt(text, tokens, at, month, language) ?? []);
  });
  return [...written, ...figures(text, language)].sort((a, b) => a.from - b.from);
}

const tokensOf = (text: string): Token[] =>
  [...fold(text).matchAll(/\d+|\p{L}+/gu)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));

function dateAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  month: number,
  language: string,
): FoundDate | undefined {
  const left = dayBefore(text, tokens, at, language);
  const right = left === undefined ? dayBehind(text, tokens, at) : undefined;
  const day = left ?? right;
  if (day === undefined) return undefined;
  const year = yearBehind(text, tokens, right?.at ?? at, language);
  if (year === undefined) return undefined;
  return dated(year.value, month, day.value, {
    from: tokens[Math.min(day.at, at)]?.from ?? 0,
    to: tokens[year.at]?.to ?? 0,
  });
}

type Read = { value: number; at: number };

function dayBefore(
  text: string,
  tokens: readonly Token[],
  month: number,
  language: string,
): Read | undefined {
  let at = month - 1;
  while (month - at <= mostFillers && isFiller(tokens[at]) && isNear(text, tokens, at)) at -= 1;
  if (!isNear(text, tokens, at)) return undefined;
  const figure = figureOf(tokens[at], 2);
  if (figure !== undefined) return { value: figure, at };
  const values: number[] = [];
  let first = at;
  for (let next = at; at - next < 3 && isNear(text, tokens, next); next -= 1) {
    const value = numberWord(tokens[next]?.word ?? '', language);
    if (value !== undefined) {
      values.unshift(value);
      first = next;
    } else if (!joints.has(tokens[next]?.word ?? '')) break;
  }
  return values.length === 0 ? undefined : { value: addUp(values), at: first };
}

/** "July 1, 2025", "June 30th, 2027". */
function dayBehind(text: string, tokens: readonly Token[], month: number): Read | undefined {
  const value = isNear(text, tokens, month) ? figureOf(tokens[month + 1], 2) : undefined;
  return value === undefined ? undefined : { value, at: month + 1 };
}

function yearBehind(
  text: string,
  tokens: readonly Token[],
  after: number,
  language: string,
): Read | undefined {
  let at = after + 1;
  while (at - after <= mostFillers && isFiller(tokens[at]) && isNear(text, tokens, at - 1)) at += 1;
  if (!isNear(text, tokens, at - 1)) return undefined;
  const figure = figureOf(tokens[at], 4);
  if (figure !== undefined) return { value: figure, at };
  const values: number[] = [];
  let last = at;
  for (let next = at; next - at < mostWords && isNear(text, tokens, next - 1); next += 1) {
    const value = numberWord(tokens[next]?.word ?? '', language);
    if (value !== undefined) {
      values.push(value);
      last = next;
    } else if (!joints.has(tokens[next]?.word ?? '')) break;
  }
  return values.length < 2 ? undefined : { value: addUp(values), at: last };
}

const isFiller = (token: Token | undefined) => token !== undefined && fillers.has(token.word);

/** A number in figures; a day has one or two of them, a year four. */
function figureOf(token: Token | undefined, most: 2 | 4): number | undefined {
  if (token === undefined || !/^\d+$/.test(token.word)) return undefined;
  const { length } = token.word;
  return (most === 4 ? length === 4 : length <= 2) ? Number(token.word) : undefined;
}

/** Whether nothing but blanks, commas and rules to write on part a word from the next one. */
function isNear(text: string, tokens: readonly Token[], at: number): boolean {
  const [one, next] = [tokens[at], tokens[at + 1]];
  if (one === undefined || next === undefined || next.from - one.to > longestGap) return false;
  return /^[\s,.'’_()°-]*$/.test(text.slice(one.to, next.from)) && !/\n\s*\n/.test(text.slice(one.to, next.from)); // prettier-ignore
}

const numeric = /(?<![\d./-])(\d{1,4})([./-])(\d{1,2})([./-])(\d{1,4})(?![\d/-]|\.\d)/g;

/** 2021-03-03 and 03/03/2021; in English 03/04/2021 is either of two days. */
function figures(text: string, language: string): FoundDate[] {
  return [...text.matchAll(numeric)].flatMap(
    ({ 0: words, 1: a, 2: sign, 3: b, 4: other, 5: c, index }) => {
      const [first, middle, last] = [Number(a), Number(b), Number(c)];
      const place = { from: index, to: index + words.length };
      if (sign !== other) return [];
      if (a?.length === 4) return dated(first, middle, last, place) ?? [];
      if (c?.length !== 4) return [];
      const [day, month] = middle > 12 && language === 'en' ? [middle, first] : [first, middle];
      const isEither = language === 'en' && first <= 12 && middle <= 12 && first !== middle;
      return isEither ? [] : (dated(last, month, day, place) ?? []);
    },
  );
}

function dated(
  year: number,
  month: number,
  day: number,
  place: Omit<FoundDate, 'day'>,
): FoundDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < firstYear || year > lastYear) return undefined;
  return { day: date.toISOString().slice(0, 10), ...place };
}
