import { sentencesOf } from './sentences.ts';
import type { Strength } from '../words.ts';
import {
  compileForce,
  readForce,
  type CompiledForce,
  type Cue,
  type ForceRules,
  type StrengthCues,
} from './force.ts';

/** What the rule of strength looks for, by language (BCP 47), made ready for `classifyStrength`. */
export type CompiledCues = ReadonlyMap<string, CompiledForce>;

/** What a clause gives workers and the words that show it; null where no words are strong enough to say. */
export type StrengthFinding = { strength: Strength | null; because: string[] };

const maxReasons = 6;
const minSentencesShare = 1 / 20;

/** Prepares the cues once for any number of texts; `force` says which words take their force from them. */
export function compileCues(steps: readonly StrengthCues[], force: ForceRules): CompiledCues {
  const languages = new Set(steps.flatMap(({ cues }) => Object.keys(cues)));
  return new Map(
    [...languages].map((language) => [language, compileForce(steps, force, language)]),
  );
}

/** The step that a clause in `language` (BCP 47) stands on, as a proposal; null rather than a guess. */
export function classifyStrength(
  text: string,
  language: string,
  compiled: CompiledCues,
): StrengthFinding {
  const rules = compiled.get(language);
  if (rules === undefined) return { strength: null, because: [] };
  const { cues, unread, sentences } = readSentences(text.normalize('NFC'), rules);
  const strength = stepBy(countCues(cues), unread, sentences);
  const because = cues.filter(({ step }) => step === strength).map(({ words }) => words);
  return { strength, because: [...new Set(because)].slice(0, maxReasons) };
}

/** The cues of a text, in how many sentences it binds by other words, and how many sentences it has. */
function readSentences(text: string, rules: CompiledForce) {
  const sentences = sentencesOf(text);
  const cues: Cue[] = [];
  let unread = 0;
  let inHedgedList = false;
  for (const sentence of sentences) {
    const force = readForce(sentence, rules, inHedgedList);
    cues.push(...force.cues);
    if (force.isUnread) unread += 1;
    inHedgedList = force.hedgesList;
  }
  return { cues, unread, sentences: sentences.length };
}

type Counts = Record<Strength, number>;

function countCues(cues: readonly Cue[]): Counts {
  const counts: Counts = { information: 0, consultation: 0, agreement: 0, guarantee: 0 };
  for (const { step } of cues) counts[step] += 1;
  return counts;
}

/**
 * What so many sentences on each step make of the whole. A step speaks for the clause only where the others say
 * clearly less; being told or heard only where nothing more is given and little binds that was not understood.
 */
function stepBy(counts: Counts, unread: number, sentences: number): Strength | null {
  const { information, consultation, agreement, guarantee } = counts;
  if (Math.max(...Object.values(counts)) < sentences * minSentencesShare) return null;
  if (agreement > consultation && agreement >= guarantee * 2) return 'agreement';
  if (guarantee > 0 && guarantee >= Math.max(information, consultation * 2, agreement * 3)) {
    return 'guarantee';
  }
  if (guarantee + agreement > 0) return null;
  if (consultation > 0) return unread <= consultation * 2 ? 'consultation' : null;
  return unread === 0 && information * 3 >= sentences ? 'information' : null;
}
