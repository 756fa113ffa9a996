import { fold } from '../normalise.ts';
import { nameIn } from './party-name.ts';
import type { Party } from './parties.ts';

/** A party is called by a word from its first mention on: "(hereinafter the “Union”)", "(Employer)", ", hereafter called the Union". */
const label =
  /\(([^()]{1,100})\)|,? ?\b(?:herein(?:after)?|hereafter)(?: (?:being|to be|referred to|called|known|termed|designated|as|the|collectively)){0,5} ["“]?([a-z]{4,14})\b["”]?(?: or (?:the )?["“][a-z]{4,14}["”])?/gi;
const opensLabel = /^\s*(?:hereinafter|hereafter|herein|collectively|individually)\b/i;
const bareLabel = /^\s*(?:the )?["“]?([a-z]{4,14})\b["”]?.{0,40}$/i;

const unionLabels = new Set('union unions association federation guild brotherhood'.split(' '));
const employerLabels = new Set(
  'employer company authority county city university college board hospital trust council corporation district state management'.split(
    ' ',
  ),
);

const start = /\b(?:agreement|contract|memorandum)\b.{0,80}?\b(?:between|by)\s+/gi;
/** A cover says it first, and the preamble again. */
const mostStarts = 8;
const longest = 1500;

/** The parties of an English preamble by what it calls them; undefined unless each side is called so once. */
export function labelledParties(text: string): Sides | undefined {
  const flat = text.replace(/\s+/g, ' ');
  return [...flat.matchAll(start)]
    .slice(0, mostStarts)
    .map(({ 0: words, index }) => partiesIn(flat.slice(index + words.length)))
    .find((parties) => parties !== undefined);
}

type Sides = { union: Party; employer: Party };

function partiesIn(text: string): Sides | undefined {
  const statement = text
    .replace(/^(?:and )?(?:entered into )?(?:by )?(?:and )?(?:between )?/i, '')
    .slice(0, longest);
  let from = 0;
  let isFirst = true;
  const sides: Record<'union' | 'employer', Party[]> = { union: [], employer: [] };
  for (const match of statement.matchAll(label)) {
    const called = calledIn(match[1], match[2]);
    if (called === undefined) continue;
    const side = sideOf(called);
    const end = match.index + match[0].length;
    const name = side && nameIn(ownPart(statement.slice(from, match.index), isFirst), true);
    if (side !== undefined && name !== undefined) {
      sides[side].push({ name, words: wordsOf(statement, name, end) });
    }
    if (side === undefined && isAcronym(match[0])) continue;
    from = end;
    isFirst = false;
  }
  const [union, ...unions] = sides.union;
  const [employer, ...employers] = sides.employer;
  if (union === undefined || employer === undefined) return undefined;
  return unions.length + employers.length === 0 ? { union, employer } : undefined;
}

/** What a label calls a party: of "hereafter referred to as the Employer" the word that a side goes by; undefined of no label. */
function calledIn(bracketed: string | undefined, word: string | undefined): string | undefined {
  if (bracketed === undefined) return word;
  if (!opensLabel.test(bracketed)) return bareLabel.exec(bracketed)?.[1];
  const words = bracketed.match(/\p{L}+/gu) ?? [];
  return words.find((one) => sideOf(one) !== undefined) ?? words.at(-1);
}

/** "(AFSCME)" belongs to the name before it. */
const isAcronym = (words: string) => /^\(\p{Lu}{2,10}\)$/u.test(words);

/** Behind the first name each begins after the "and" before it. */
function ownPart(part: string, isFirst: boolean): string {
  if (isFirst) return part;
  const at = part.toLowerCase().lastIndexOf('and the ');
  if (at !== -1) return part.slice(at);
  const and = /^[\s,]*and\s/i.exec(part);
  return and === null ? '' : part.slice(and[0].length);
}

function sideOf(called: string): 'union' | 'employer' | undefined {
  const word = fold(called);
  if (unionLabels.has(word)) return 'union';
  return employerLabels.has(word) ? 'employer' : undefined;
}

/** The name with what it is called, and nothing of who acts for it. */
function wordsOf(statement: string, name: string, end: number): string {
  const from = statement.lastIndexOf(name, end);
  const whole = statement.slice(Math.max(from, 0), end);
  return whole.length > 2 * name.length + 60 ? name : whole;
}
