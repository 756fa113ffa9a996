import { classify, type CompiledVocabulary, type TopicFinding } from '#domain/reading/classify.ts';
import {
  compileAside,
  compileTitles,
  isCatalogue,
  isFormality,
  names,
  type CompiledAside,
} from '#domain/reading/aside.ts';
import { fold } from '#domain/reading/normalise.ts';
import type { PhraseIndex } from '#domain/reading/phrases.ts';
import { regulatedTopics } from '#domain/reading/regulate.ts';
import type { KaliArticle } from './kali-articles.server.ts';
import type { SelectionRules } from './kali-rules.server.ts';

/** Why an article does not become a clause; the summary of an import counts them. */
export type Rejection =
  'no-topic' | 'in-passing' | 'formality' | 'catalogue' | 'too-long' | 'duplicate';

/** What the selection found: the topics the article regulates, the main one first, or why it is left out. */
export type Verdict = { topics: TopicFinding[] } | { rejection: Rejection };

/** Selection rules made ready for `judgeArticle`. */
export type CompiledSelection = SelectionRules & {
  aside: CompiledAside;
  index: Record<'formalityWords' | 'catalogueWords', PhraseIndex<true>>;
};

const language = 'fr';

/** Prepares the selection rules once for all articles. */
export function compileSelection(rules: SelectionRules): CompiledSelection {
  return {
    ...rules,
    aside: compileAside(rules, language),
    index: {
      formalityWords: compileTitles(rules.formalityWords, language),
      catalogueWords: compileTitles(rules.catalogueWords, language),
    },
  };
}

/** Decides whether an article regulates a topic, and which: rules only, the same answer every time. */
export function judgeArticle(
  article: KaliArticle,
  vocabulary: CompiledVocabulary,
  rules: CompiledSelection,
): Verdict {
  const { text, heading, path } = article;
  if (isBare(article, rules)) return { rejection: 'no-topic' };
  const found = classify(text, {
    language,
    heading: heading ?? undefined,
    path: path.slice(1),
    vocabulary,
  });
  if (!found.digital || found.topics.length === 0) return { rejection: 'no-topic' };
  if (onlyAdministers(article, rules)) return { rejection: 'formality' };
  if (onlyLists(article, rules)) return { rejection: 'catalogue' };
  if (text.length > rules.maximumLength) return { rejection: 'too-long' };
  const topics = regulatedTopics(found, rules);
  return topics.length === 0 ? { rejection: 'in-passing' } : { topics };
}

/** An introduction ("as follows:") or a table of contents rules nothing by itself. */
function isBare({ text, heading, number }: KaliArticle, rules: SelectionRules): boolean {
  const minLength =
    heading === null && number === null ? rules.untitledLength : rules.minimumLength;
  return text.length < minLength || text.endsWith(':') || !/[.;]\s*$/m.test(text);
}

/** An article whose heading (or section, where it has none) mostly names a formality, or a short one that is one. */
function onlyAdministers(
  { heading, path, text }: KaliArticle,
  { aside, index, shortLength }: CompiledSelection,
): boolean {
  if (text.length <= shortLength && names(index.formalityWords, text)) return true;
  return isFormality(heading ?? path.at(-1) ?? '', aside);
}

function onlyLists(
  { path, heading, text }: KaliArticle,
  { aside, index }: CompiledSelection,
): boolean {
  return isCatalogue([...path, heading ?? ''], aside) || names(index.catalogueWords, text);
}

/** What two articles have in common when their wording is the same but for blanks, accents and punctuation. */
export function wordingOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
