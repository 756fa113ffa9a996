import { readWords } from './normalise.ts';
import { compilePhrases, findPhrases, quote, type PhraseIndex } from './phrases.ts';
import type { PhrasesByLanguage } from './classify-rules.ts';
import type { Strength } from '../words.ts';

/** The phrases of one step of the ladder that show it in a clause. */
export type StrengthCues = { slug: Strength; cues: PhrasesByLanguage };

/** The steps with their cues, weakest first, made ready for `classifyStrength`. */
export type CompiledCues = {
  rising: readonly Strength[];
  byLanguage: ReadonlyMap<string, PhraseIndex<Strength>>;
};

/** What a clause gives workers and the words that show it. */
export type StrengthFinding = { strength: Strength; because: string[] };

const maxReasons = 6;

/** Prepares the cues once for any number of texts; `steps` come weakest first. */
export function compileCues(steps: readonly StrengthCues[]): CompiledCues {
  const languages = new Set(steps.flatMap((step) => Object.keys(step.cues)));
  return {
    rising: steps.map((step) => step.slug),
    byLanguage: new Map(
      [...languages].map((language) => [
        language,
        compilePhrases(
          steps.flatMap(({ slug, cues }) =>
            (cues[language] ?? []).map((phrase) => ({ phrase, meaning: slug })),
          ),
          language,
        ),
      ]),
    ),
  };
}

/**
 * The strongest step whose cues come at least half as often as those of the commonest step, so that one
 * ban in a long text on information does not make it a guarantee; without any cue, `information`.
 */
export function classifyStrength(
  text: string,
  language: string,
  { rising, byLanguage }: CompiledCues,
): StrengthFinding {
  const index = byLanguage.get(language);
  const found = index === undefined ? [] : findCues(text.normalize('NFC'), index);
  const quotes = (step: Strength) => found.filter((cue) => cue.step === step);
  const maxQuotes = Math.max(0, ...rising.map((step) => quotes(step).length));
  const strength = rising.findLast((step) => maxQuotes > 0 && quotes(step).length * 2 >= maxQuotes);
  if (strength === undefined) return { strength: 'information', because: [] };
  const because = [...new Set(quotes(strength).map((cue) => cue.words))];
  return { strength, because: because.slice(0, maxReasons) };
}

function findCues(text: string, index: PhraseIndex<Strength>) {
  const words = readWords(text, index.language);
  return findPhrases(index, words).map((match) => ({
    step: match.meaning,
    words: quote(text, words, match).toLowerCase(),
  }));
}
