import { findGapped } from '../reading/gapped-phrases.ts';
import { fold, readWords } from '../reading/normalise.ts';
import { isStopWord } from '../search/stop-words.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import type { CompiledComparison, Mark, Party } from './rules.ts';

/** A phrase that a rule asks for, where it stands in a point, and its words as they stand there. */
export type Finding = Mark & {
  from: number;
  to: number;
  words: string;
  isNegated: boolean;
  /** Of a party: whether a preposition stands before it ("to the union"), or one that says who acts ("by the union"). */
  role: Role;
};

type Role = 'subject' | 'object' | 'agent';

/** What a rule of comparison knows of a point. */
export type PointReading = {
  text: string;
  findings: Finding[];
  quantities: Quantity[];
};

/** Kinds among which the phrase of more words holds: "at the employer’s discretion" is no agreement. */
const forceful: ReadonlySet<Mark['kind']> = new Set([
  ...(['weak', 'firm', 'modal', 'duty', 'exceptions', 'conditions', 'limits', 'party'] as const),
]);

/** Reads the words of a point; places are those in `text`. */
export function readPoint(text: string, rules: CompiledComparison): PointReading {
  const words = readWords(text, rules.language);
  const kept = withoutHidden(withoutBanned(findGapped(rules.index, words)));
  const located = kept.map(({ meaning, own }) => {
    const from = words.starts[own[0] ?? 0] ?? 0;
    const to = words.ends[own.at(-1) ?? 0] ?? 0;
    const role = meaning.kind === 'party' ? roleAt(text, from, rules) : 'subject';
    return { ...meaning, from, to, words: text.slice(from, to), isNegated: false, role };
  });
  const findings = located
    .map((one) => ({ ...one, isNegated: isNegated(one, located, text) }))
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return { text, findings, quantities: quantitiesOf(text, rules) };
}

const wordsBefore = 30;

/** What the preposition before a party makes of it, with an article or "all" between. */
function roleAt(text: string, place: number, { prepositions, agents }: CompiledComparison): Role {
  const before = text.slice(Math.max(0, place - wordsBefore), place).toLowerCase();
  if (/[,;:.(]\s*$/.test(before)) return 'subject';
  const [second = '', last = ''] = (before.match(/\p{L}+/gu) ?? []).slice(-2);
  const word = isStopWord(fold(last)) && !prepositions.has(last) ? second : last;
  if (agents.has(word)) return 'agent';
  return prepositions.has(word) ? 'object' : 'subject';
}

type Found = { meaning: Mark; own: number[] };

/** "No change without consultation" is a duty to consult, and lets nobody act alone. */
function withoutBanned(found: Found[]): Found[] {
  const isBan = found.some(({ meaning }) => meaning.kind === 'negations');
  return isBan ? found.filter(({ meaning }) => meaning.slug !== 'alone') : found;
}

/** The longest phrases; a party's name hides only shorter names in it, "employee" in "employee representative". */
function withoutHidden(found: Found[]): Found[] {
  const isParty = ({ meaning }: Found) => meaning.kind === 'party';
  const [parties, others] = [found.filter(isParty), found.filter((one) => !isParty(one))];
  return withoutTwins([...longest(others), ...longest(parties)]);
}

function longest(found: Found[]): Found[] {
  const holders = new Map<number, Found[]>();
  for (const one of found.filter(({ meaning }) => forceful.has(meaning.kind))) {
    for (const place of one.own) {
      const there = holders.get(place);
      if (there === undefined) holders.set(place, [one]);
      else there.push(one);
    }
  }
  const isHidden = (one: Found) =>
    one.own.some((place) => holders.get(place)?.some((other) => hides(other, one)));
  return found.filter((one) => !forceful.has(one.meaning.kind) || !isHidden(one));
}

const hides = (a: Found, b: Found) =>
  a.own.length > b.own.length ||
  (a.own.length === b.own.length && ranks.indexOf(a.meaning.kind) > ranks.indexOf(b.meaning.kind));

/** Of two of as many words the one that says more of the point holds. */
const ranks: Mark['kind'][] = [
  ...(['limits', 'duty', 'modal', 'firm', 'conditions', 'exceptions', 'weak'] as const),
];

/** Phrases of one meaning that share a word are one finding: that of the first. */
function withoutTwins(found: Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ meaning: { kind, slug }, own }) => {
    const names = own.map((place) => `${kind} ${slug} ${place}`);
    if (names.some((name) => seen.has(name))) return false;
    for (const name of names) seen.add(name);
    return true;
  });
}

/** Whether a negation stands before, with no exception between; a modal verb has it beside it, a harm may have "without". */
function isNegated(one: Finding, all: readonly Finding[], text: string): boolean {
  if (one.kind === 'harms' && all.some(({ kind, to }) => kind === 'without' && one.from - to === 1))
    return true;
  if (one.kind === 'modal')
    return all.some((other) => other.kind === 'negations' && isBeside(other, one, text));
  const before = all.filter(({ kind, to }) => kind === 'negations' && to <= one.from);
  const last = Math.max(-1, ...before.map(({ to }) => to));
  const opened = all.some(
    ({ kind, from }) => kind === 'exceptions' && from >= last && from < one.from,
  );
  return last >= 0 && !opened;
}

const beside = { before: 34, after: 8 };

function isBeside(negation: Finding, modal: Finding, text: string): boolean {
  if (negation.from >= modal.to) return negation.from - modal.to <= beside.after;
  const between = text.slice(negation.to, modal.from);
  return between.length <= beside.before && !/[,;:.]/.test(between);
}

/** The party named last before a place. */
export function partyBefore({ findings }: PointReading, place: number): Party | undefined {
  return findings.findLast(({ kind, to }) => kind === 'party' && to <= place)?.slug as
    Party | undefined;
}

/** The party named last before a place of which it is said what it does: no preposition stands before it. */
export function subjectBefore({ findings }: PointReading, place: number): Party | undefined {
  return findings.findLast(
    ({ kind, to, role }) => kind === 'party' && role === 'subject' && to <= place,
  )?.slug as Party | undefined;
}

/** Whether it is workers or their union who do what stands at a place. */
export function isOfWorkers(reading: PointReading, place: number): boolean {
  const subject = subjectBefore(reading, place);
  return subject === 'worker' || subject === 'union';
}

/** Weak words that are none where they are the workers': who decides alone, and who need not do something. */
const ownWords = new Set(['discretion', 'reserve', 'not-obliged']);

/** Such words of a point, where only workers or their union were named before them. */
export const heldByWorkers = ({ findings }: PointReading): Finding[] =>
  findings.filter(
    ({ kind, slug, to }) =>
      kind === 'weak' &&
      ownWords.has(slug) &&
      findings.some((one) => one.kind === 'party' && one.to <= to) &&
      !findings.some((one) => one.kind === 'party' && one.slug === 'employer' && one.from < to),
  );
