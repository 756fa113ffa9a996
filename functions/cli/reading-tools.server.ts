import { loadReadingRules, loadVocabularies } from '#content/load/content.server.ts';
import { loadMessages } from '#content/load/messages.server.ts';
import type { DocumentWords } from '#content/messages.ts';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';

/** What agreements are read with, and what is said of a reading. */
export type ReadingTools = {
  vocabularies: Vocabularies;
  rules: ReadingRules;
  words: DocumentWords;
};

/** Loads them from the content below `root`. */
export function loadReadingTools(root: string): ReadingTools {
  const vocabularies = loadVocabularies(root);
  const rules = loadReadingRules(root, vocabularies);
  return { vocabularies, rules, words: loadMessages(root).en.documents };
}
