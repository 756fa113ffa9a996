import type { CompiledComparison } from './rules.ts';

/** A word, number or sign of a text in comparable form, and where it stands. */
export type Token = { text: string; from: number; to: number };

/** A number among tokens: its value, and the place of its last token. */
export type ReadNumber = { value: number; end: number };

/**
 * The number that begins at a place, in figures or words of any length ("one hundred twenty", "quatre-vingt-dix");
 * one that is said again in brackets is one, with the value of its figures: "sixty (60)".
 */
export function numberAt(
  tokens: readonly Token[],
  place: number,
  text: string,
  rules: CompiledComparison,
): ReadNumber | undefined {
  const first = plainNumberAt(tokens, place, rules);
  if (first === undefined) return undefined;
  const next = tokens[first.end + 1];
  if (next === undefined || !opensBracket(tokens, first.end, text)) return first;
  const again = plainNumberAt(tokens, first.end + 1, rules);
  if (again === undefined) return first;
  return { value: /^\d/.test(next.text) ? again.value : first.value, end: again.end };
}

/** Whether a bracket opens behind a token and before the next. */
export function opensBracket(tokens: readonly Token[], place: number, text: string): boolean {
  return /^\s*[([]$/.test(text.slice(tokens[place]?.to, tokens[place + 1]?.from));
}

function plainNumberAt(
  tokens: readonly Token[],
  place: number,
  rules: CompiledComparison,
): ReadNumber | undefined {
  const token = tokens[place];
  if (token === undefined) return undefined;
  const found = /^\d/.test(token.text)
    ? { value: valueOfFigures(token.text), end: place }
    : spelledAt(tokens, place, rules);
  return found === undefined ? undefined : withHalf(tokens, found);
}

const halves = /^(?:and a half|et demie?|y medi[ao]|e mei[ao])$/;

/** A number with the half behind it: "four and a half". */
function withHalf(tokens: readonly Token[], { value, end }: ReadNumber): ReadNumber {
  const length = [2, 3].find((count) =>
    halves.test(
      tokens
        .slice(end + 1, end + 1 + count)
        .map(({ text }) => text)
        .join(' '),
    ),
  );
  return length === undefined ? { value, end } : { value: value + 0.5, end: end + length };
}

function valueOfFigures(text: string): number {
  return Number(text.replace(/[.,\u00a0\u202f ](?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
}

/** A number in words: each word is added to those before it, or multiplies them. */
function spelledAt(
  tokens: readonly Token[],
  place: number,
  { numerals }: CompiledComparison,
): ReadNumber | undefined {
  let value = numerals.get(tokens[place]?.text ?? '');
  let end = place;
  while (value !== undefined) {
    const next = isAnd(tokens[end + 1]) ? end + 2 : end + 1;
    const joined = joinNumerals(value, numerals.get(tokens[next]?.text ?? ''));
    if (joined === undefined) return { value, end };
    value = joined;
    end = next;
  }
  return undefined;
}

const isAnd = (token: Token | undefined) => /^(?:and|et|y|e)$/.test(token?.text ?? '');

/** A numeral and the one behind it as one number; undefined where they are two. */
function joinNumerals(value: number, next: number | undefined): number | undefined {
  if (next === undefined) return undefined;
  if (next === 100 || next === 1000) return value < next ? value * next : undefined;
  // "Quatre-vingt" is no sum.
  if (next === 20 && value % 100 === 4) return value - 4 + 80;
  const rest = value % 100;
  if (next < 100 && rest === 0 && value >= 100) return value + next;
  return next < 20 && rest >= 20 && rest % 10 === 0 ? value + next : undefined;
}
