import { readForce, type CompiledForce } from '../reading/force.ts';
import { sentencesOf } from '../reading/sentences.ts';
import type { Strength } from '../words.ts';
import { evidenceIn, type CompiledEvidence, type Evidence } from './evidence.ts';

/** A sentence with the steps that its words show, whether it binds anybody, and the topics it names. */
export type ReadSentence = {
  text: string;
  steps: Strength[];
  binds: boolean;
  found: Evidence;
};

/** Reads a text sentence by sentence; the items of a list know what opened it. */
export function readSentences(
  text: string,
  { evidence, force }: { evidence: CompiledEvidence; force: CompiledForce },
): ReadSentence[] {
  let inHedgedList = false;
  const sentences = sentencesOf(text.normalize('NFC'));
  return sentences.map((sentence, at) => {
    const { cues, isUnread, hedgesList } = readForce(sentence, force, inHedgedList);
    inHedgedList = hedgesList;
    return {
      text: withItems(sentence, sentences, at),
      steps: cues.map(({ step }) => step),
      binds: cues.length > 0 || isUnread,
      found: evidenceIn(sentence, evidence),
    };
  });
}

const shownItems = 3;

/** A sentence that opens a list says little alone: it is shown with its first items. */
function withItems(sentence: string, sentences: readonly string[], at: number): string {
  const opened = sentence.trimEnd().endsWith(':');
  return [sentence, ...(opened ? sentences.slice(at + 1, at + 1 + shownItems) : [])]
    .map((one) => one.trim())
    .join(' ');
}
