import type { PhrasesByLanguage } from './classify-rules.ts';
import { readWords } from './normalise.ts';
import { compilePhrases, findPhrases, shareCovered, type PhraseIndex } from './phrases.ts';

/** Titles of what rules none of the hub's topics whatever it names; `content/vocabularies/selection.yaml` explains them. */
export type AsideTitles = { formalities: PhrasesByLanguage; catalogues: PhrasesByLanguage };

/** Such titles made ready for one language. */
export type CompiledAside = Record<keyof AsideTitles, PhraseIndex<true>> & { language: string };

const minFormalityShare = 0.5;

/** Prepares the titles of one language (BCP 47) once for all articles. */
export function compileAside(titles: AsideTitles, language: string): CompiledAside {
  const compile = (phrases: PhrasesByLanguage) => compileTitles(phrases[language] ?? [], language);
  return {
    language,
    formalities: compile(titles.formalities),
    catalogues: compile(titles.catalogues),
  };
}

/** Prepares phrases that are only looked for. */
export function compileTitles(phrases: readonly string[], language: string): PhraseIndex<true> {
  return compilePhrases(
    phrases.map((phrase) => ({ phrase, meaning: true as const })),
    language,
  );
}

/** Whether a title mostly names a formality: more than half of its words. */
export function isFormality(title: string, { formalities, language }: CompiledAside): boolean {
  const words = readWords(title, language);
  return shareCovered(words, findPhrases(formalities, words)) > minFormalityShare;
}

/** Whether one of the titles names a list of jobs, wages, diplomas or insurance. */
export function isCatalogue(titles: readonly string[], { catalogues }: CompiledAside): boolean {
  return titles.some((title) => names(catalogues, title));
}

/** Whether a text says one of the phrases. */
export function names(index: PhraseIndex<true>, text: string): boolean {
  return findPhrases(index, readWords(text, index.language)).length > 0;
}
