import * as v from 'valibot';
import { strengths } from '../lists.ts';
import type { Strength } from '../words.ts';
import { PhrasesByLanguage } from './classify-rules.ts';
import { compileGapped, findGapped, type GappedIndex, type GappedMatch } from './gapped-phrases.ts';
import { readWords, type Words } from './normalise.ts';

/** What takes the force from cues of strength: `content/vocabularies/force.yaml` explains each list. */
export const ForceRules = v.strictObject({
  voids: PhrasesByLanguage,
  hedges: PhrasesByLanguage,
  duties: PhrasesByLanguage,
});
export type ForceRules = v.InferOutput<typeof ForceRules>;

/** The phrases of one step of the ladder that show it in a clause. */
export type StrengthCues = { slug: Strength; cues: PhrasesByLanguage };

type Meaning = Strength | 'void' | 'hedge' | 'duty';
type Found = GappedMatch<Meaning>;

/** Cues and what takes their force, made ready for one language (BCP 47). */
export type CompiledForce = { language: string; index: GappedIndex<Meaning> };

/** A cue that keeps its force, with the words that show it as they stand in the text, in lower case. */
export type Cue = { step: Strength; words: string };

/**
 * What a sentence gives: its cues that keep their force, one a step; whether it binds by words that are no cue; and
 * whether the items of a list that it opens bind nobody.
 */
export type SentenceForce = { cues: Cue[]; isUnread: boolean; hedgesList: boolean };

const listItem = /^\s*(?:[-–—•*]|\(?(?:\d{1,2}|[a-z])[.)°])/u;

/** Prepares what is looked for in one language. */
export function compileForce(
  steps: readonly StrengthCues[],
  { voids, hedges, duties }: ForceRules,
  language: string,
): CompiledForce {
  const meaning = (name: Meaning, phrases: PhrasesByLanguage) =>
    (phrases[language] ?? []).map((phrase) => ({ phrase, meaning: name }));
  const all = [
    ...steps.flatMap(({ slug, cues }) => meaning(slug, cues)),
    ...meaning('void', voids),
    ...meaning('hedge', hedges),
    ...meaning('duty', duties),
  ];
  return { language, index: compileGapped(all, language) };
}

/** Reads one sentence; `inHedgedList`: if it is an item, its list was opened by words that bind nobody. */
export function readForce(
  sentence: string,
  { language, index }: CompiledForce,
  inHedgedList: boolean,
): SentenceForce {
  const words = readWords(sentence, language);
  const found = withoutHidden(findGapped(index, words));
  const hedge = found.find(({ meaning }) => meaning === 'hedge');
  const isItem = inHedgedList && (listItem.test(sentence) || !/\p{L}/u.test(sentence));
  const reach = isItem ? 0 : (hedge?.own[0] ?? Infinity);
  const binding = found.filter(({ own }) => lastOf(own) < reach);
  const cues = oneEach(
    binding.flatMap(({ meaning, own }) =>
      isStep(meaning) ? [{ step: meaning, words: quoteOf(own, sentence, words) }] : [],
    ),
  );
  const opensList = sentence.trimEnd().endsWith(':');
  return {
    cues,
    isUnread: cues.length === 0 && binding.some(({ meaning }) => meaning === 'duty'),
    hedgesList: isItem || (opensList && hedge !== undefined),
  };
}

/** Consent is the rule of its sentence: a ban on punishing a refusal belongs to it. */
function oneEach(cues: Cue[]): Cue[] {
  const consent = cues.filter(({ step }) => step === 'agreement');
  const own = consent.length > 0 ? consent : cues;
  return own.filter(({ step }, place) => own.findIndex((cue) => cue.step === step) === place);
}

/** Where two share a word, the one of more words holds, and of two alike the one that takes force. */
const withoutHidden = (found: Found[]): Found[] => {
  const at = Map.groupBy(
    found.flatMap((one) => one.own.map((place) => ({ place, one }))),
    ({ place }) => place,
  );
  return found.filter(
    (one) => !one.own.some((place) => at.get(place)?.some(({ one: other }) => hides(other, one))),
  );
};

const hides = (a: Found, b: Found) =>
  a.own.length > b.own.length || (a.own.length === b.own.length && rank(a) > rank(b));

const ranks = { duty: 0, hedge: 2, void: 3 };
const rank = ({ meaning }: Found) => (isStep(meaning) ? 1 : ranks[meaning]);

const isStep = (meaning: Meaning): meaning is Strength =>
  (strengths as readonly string[]).includes(meaning);

const lastOf = (own: readonly number[]) => own.at(-1) ?? 0;

const quoteOf = (own: readonly number[], sentence: string, words: Words) =>
  sentence.slice(words.starts[own[0] ?? 0], words.ends[lastOf(own)]).toLowerCase();
