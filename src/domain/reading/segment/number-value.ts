import { fold } from '../normalise.ts';

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
const units = ['prim', 'segund', 'terc', 'cuart', 'quint', 'sext', 'septim', 'octav', 'noven'];
const otherUnits: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  unic: 1,
  uniq: 1,
  quart: 4,
  setim: 7,
  oitav: 8,
  non: 9,
  tercei: 3,
};
const tens: Record<string, number> = {
  undecim: 11,
  duodecim: 12,
  decim: 10,
  vigesim: 20,
  trigesim: 30,
  quadragesim: 40,
  cuadragesim: 40,
  quinquagesim: 50,
  sexagesim: 60,
};

/** A heading's number as numbers that sort like it: "12.3" is [12, 3], "5 bis" [5, 0.5], "IV" [4], "décima segunda" [12]. */
export function numberValue(number: string): number[] {
  const text = fold(number).trim();
  if (/^\d/.test(text)) return digitsOf(text);
  if (/^[ivxlc]+(?:er|re)?$/.test(text)) return [romanValue(text.replace(/(?:er|re)$/, ''))];
  if (/^[a-z](?:[a-z]|-?\d+)?$/.test(text)) return [text.charCodeAt(0) - 96];
  return [text.split(/[\s-]+/).reduce((sum, part) => sum + ordinalValue(part), 0)];
}

function digitsOf(text: string): number[] {
  const values = (text.match(/\d+/g) ?? []).map(Number);
  const repeat = ['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies'].findIndex(
    (word) => text.endsWith(word),
  );
  if (repeat !== -1) return [...values, (repeat + 1) / 100];
  const [, letter] = /\d-?([a-z])$/.exec(text) ?? [];
  return letter === undefined ? values : [...values, (letter.charCodeAt(0) - 96) / 100];
}

function romanValue(text: string): number {
  const values = Array.from(text, (digit) => romanDigits[digit] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

function ordinalValue(word: string): number {
  const ten = Object.keys(tens).find((start) => word.startsWith(start));
  if (ten !== undefined) return (tens[ten] ?? 0) + ordinalValue(word.slice(ten.length + 1));
  const unit = units.findIndex((start) => word.startsWith(start));
  if (unit !== -1) return unit + 1;
  const other = Object.keys(otherUnits).find((start) => word.startsWith(start));
  return other === undefined ? 0 : (otherUnits[other] ?? 0);
}

/** Negative, zero or positive as one number comes before, with or after the other. */
export function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
