import { fold } from '../reading/normalise.ts';
import { isStopWord } from '../search/stop-words.ts';
import { numberAt, opensBracket, type ReadNumber, type Token } from './numerals.ts';
import { rootOf } from './roots.ts';
import { unitName, type CompiledComparison, type Unit } from './rules.ts';

/**
 * A number with its unit as a text names it: `size` is its value in the smallest unit of what it measures. `measures`
 * is that of the unit, `date` for a day of a month, `rhythm` for how often ("every two weeks", in minutes), or
 * `things` with the root of the noun behind the number.
 */
export type Quantity = { measures: string; size: number; words: string; from: number; to: number };

/** A quantity among tokens: the places of its first and last. */
type Found = Pick<Quantity, 'measures' | 'size'> & { first: number; last: number };

/** A text in tokens, and what they are looked up in. */
type Reading = { tokens: readonly Token[]; text: string; rules: CompiledComparison };

const pattern =
  /\p{L}+|\d{1,12}(?:[.,\u00a0\u202f ]\d{3}(?!\d)){0,3}(?:[.,]\d{1,2}(?!\d))?|[%€$£]/gu;
const reach = 3;
const day = 1440;

/** The numbers of a text with what they count, its dates, and how often something is to happen. */
export function quantitiesOf(text: string, rules: CompiledComparison): Quantity[] {
  const tokens = [...fold(text).matchAll(pattern)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
  const reading = { tokens, text, rules };
  const quantities: Quantity[] = [];
  for (let place = 0; place < tokens.length; place += 1) {
    const found = quantityAt(reading, place);
    if (found === undefined) continue;
    const { measures, size, first } = found;
    place = lastOf(reading, found);
    const [from, to] = [tokens[first]?.from ?? 0, tokens[place]?.to ?? 0];
    quantities.push({ measures, size, words: text.slice(from, to), from, to });
  }
  return quantities;
}

function quantityAt(reading: Reading, place: number): Found | undefined {
  const { tokens, text, rules } = reading;
  const rhythm = rhythmAt(reading, place);
  if (rhythm !== undefined) return rhythm;
  const number = numberAt(tokens, place, text, rules);
  if (number === undefined) return undefined;
  const found =
    dateAt(reading, place, number) ??
    signAt(reading, place, number) ??
    unitAt(reading, place, number) ??
    thingAt(reading, place, number);
  if (found === undefined) return undefined;
  const rate = found.measures === 'times' ? timesAt(reading, found) : undefined;
  // "Una persona" is no number, "un mes" is.
  const isByArticle = number.end === place && isStopWord(tokens[place]?.text ?? '');
  return rate ?? (isByArticle && found.measures !== 'time' ? undefined : found);
}

/** The last token of a quantity, with those that say it again in brackets: "ten per cent (10%)". */
function lastOf(reading: Reading, { measures, size, last }: Found): number {
  if (!opensBracket(reading.tokens, last, reading.text)) return last;
  const again = quantityAt(reading, last + 1);
  return again?.measures === measures && again.size === size ? again.last : last;
}

/** A number with the unit behind it, a word or two between them ("six consecutive months"). */
function unitAt({ tokens, text, rules }: Reading, first: number, { value, end }: ReadNumber) {
  for (let offset = 1; offset <= reach; offset += 1) {
    const [one, two] = [tokens[end + offset], tokens[end + offset + 1]];
    if (one === undefined || /[.,;:]/.test(text.slice(tokens[end]?.to, one.from))) return undefined;
    const long = two && rules.units.get(unitName(`${one.text} ${two.text}`));
    // "Three rooms a day" are no days.
    if (long === undefined && rules.per.has(one.text)) return undefined;
    const unit = long ?? rules.units.get(unitName(one.text));
    if (unit === undefined || isRhythm(unit)) continue;
    const last = end + offset + (long === undefined ? 0 : 1);
    return { measures: unit.measures, size: value * unit.size, first, last };
  }
  return undefined;
}

const isRhythm = ({ measures }: Unit) => measures === 'rhythm' || measures === 'repeats';

/** A number with the sign of a currency before it. */
const signAt = ({ tokens }: Reading, place: number, { value, end }: ReadNumber) =>
  /^[€$£]$/.test(tokens[place - 1]?.text ?? '')
    ? { measures: 'money', size: value, first: place - 1, last: end }
    : undefined;

/** A day with its month, in either order. */
function dateAt({ tokens, rules }: Reading, place: number, { value, end }: ReadNumber) {
  if (value > 31) return undefined;
  const link = /^(?:of|de|er|st|nd|rd|th)$/.test(tokens[end + 1]?.text ?? '') ? 2 : 1;
  const behind = rules.months.get(tokens[end + link]?.text ?? '');
  const month = behind ?? rules.months.get(tokens[place - 1]?.text ?? '');
  if (month === undefined) return undefined;
  const last = behind === undefined ? end : end + link;
  return { measures: 'date', size: month * 100 + value, first: place, last };
}

/** A number with what it counts, where the word behind it is no unit. */
function thingAt({ tokens, text, rules }: Reading, first: number, { value, end }: ReadNumber) {
  const [before, one] = [tokens[first - 1]?.text ?? '', tokens[end + 1]];
  if (one === undefined || isPart.test(before) || rules.every.has(before)) return undefined;
  const between = text.slice(tokens[end]?.to, one.from);
  if (!/^[\s)\]]+$/.test(between) || isStopWord(one.text) || !/^\p{L}{2}/u.test(one.text))
    return undefined;
  return { measures: `things ${rootOf(one.text)}`, size: value, first, last: end + 1 };
}

/** Words before the number of a part of a text, which counts nothing. */
const isPart =
  /^(?:articles?|art|sections?|clauses?|clausulas?|artigos?|articulos?|annexes?|anexos?|appendix|schedule)$/;

/** How often: "every two weeks", "monthly", "once a year"; not "for every hour", which is a rate. */
function rhythmAt(reading: Reading, first: number): Found | undefined {
  const { tokens, text, rules } = reading;
  const word = tokens[first]?.text ?? '';
  const own = rules.units.get(unitName(word));
  if (own !== undefined && isRhythm(own)) {
    const found = { measures: 'rhythm', size: own.size, first, last: first };
    return own.measures === 'rhythm' ? found : timesAt(reading, found);
  }
  if (!rules.every.has(word) || rules.rates.has(tokens[first - 1]?.text ?? '')) return undefined;
  const start = isArticle(tokens[first + 1], rules) ? first + 1 : first;
  const { value, end } = numberAt(tokens, start + 1, text, rules) ?? { value: 1, end: start };
  const unit = rules.units.get(unitName(tokens[end + 1]?.text ?? ''));
  // "All the hours" are no rhythm.
  if (unit?.measures !== 'time' || (value === 1 && start > first && unit.size < day))
    return undefined;
  return { measures: 'rhythm', size: value * unit.size, first, last: end + 1 };
}

const isArticle = (token: Token | undefined, { numerals }: CompiledComparison) =>
  isStopWord(token?.text ?? '') && !numerals.has(token?.text ?? '');

/** "Three times a year" as the time between; undefined where no time is named behind. */
function timesAt({ tokens, text, rules }: Reading, { size, first, last }: Found) {
  for (const place of [last + 1, last + 2]) {
    const unit = rules.units.get(unitName(tokens[place]?.text ?? ''));
    const between = text.slice(tokens[last]?.to, tokens[place]?.from);
    if (unit?.measures === 'time' && !/[.,;:]/.test(between))
      return { measures: 'rhythm', size: unit.size / size, first, last: place };
  }
  return undefined;
}
