import type { ReadFact } from '#domain/reading/facts/facts.ts';
import { say } from '#lib/site/messages.ts';
import { getContributeWords } from './context.ts';
import type { Contribution } from './contribution.svelte.ts';
import { wordsFor } from './read-facts.ts';

/** How a step says below a field where in the document it was read; undefined of what the sender wrote. */
export function useNotes(
  contribution: () => Contribution,
): (field: ReadFact['field'], value: string) => string | undefined {
  const words = getContributeWords();
  return (field, value) => {
    const found = wordsFor(contribution().reading?.facts, field, value);
    return found === undefined ? undefined : say(words.readInDocument, { words: found });
  };
}
