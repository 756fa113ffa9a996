import { compileAside, isCatalogue, isFormality, type CompiledAside } from './aside.ts';
import { classify, compileVocabulary, type CompiledVocabulary } from './classify.ts';
import { doubtsOf } from './doubts.ts';
import { detectLanguage } from './language.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { DocumentReading, ReadArticle } from './reading.ts';
import { regulatedTopics } from './regulate.ts';
import { partContents } from './segment/contents.ts';
import { removeFurniture } from './segment/furniture.ts';
import { removeLineNumbers } from './segment/line-numbers.ts';
import { placeLines, type DocumentText, type PlacedLine } from './segment/lines.ts';
import { outlineOf } from './segment/outline.ts';
import { collectWords, joinLines } from './segment/paragraphs.ts';
import { unitsOf, type Unit } from './segment/units.ts';
import { classifyStrength, compileCues, type CompiledCues } from './strength.ts';

type Tools = {
  selection: ReadingRules['selection'];
  vocabulary: CompiledVocabulary;
  cues: CompiledCues;
  asideIn: (language: string) => CompiledAside;
};

const unknown = 'und';
const enoughForLanguage = 400;
const sampleLines = 2000;

/**
 * Cuts the text of a document into its articles and proposes language, topics and strength of each. `titles` are those
 * of articles that a person knows to be there.
 */
export function readArticles(
  document: DocumentText,
  rules: ReadingRules,
  titles: readonly string[] = [],
): DocumentReading {
  const tools = toolsFor(rules);
  const { holds = [] } = document;
  const pages = removeFurniture(removeLineNumbers(document.pages));
  const { lines, entries } = partContents(placeLines(pages));
  const language = detectLanguage(textOf(lines.slice(0, sampleLines)));
  const words = collectWords(lines);
  const isTopic = (title: string) => namesTopic(title, language, tools);
  const articles = unitsOf(outlineOf(lines, entries, titles), isTopic).map((unit) =>
    articleOf(unit, joinLines(unit.lines, words), language, tools),
  );
  const doubts = doubtsOf(articles, entries);
  return {
    language,
    pages: Math.max(document.pages.length, 1),
    articles,
    ...(holds.length === 0 ? {} : { holds }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

function toolsFor(rules: ReadingRules): Tools {
  const compiled = new Map<string, CompiledAside>();
  return {
    selection: rules.selection,
    vocabulary: compileVocabulary(rules.topics, rules.classification),
    cues: compileCues(rules.strengths, rules.force),
    asideIn: (language) => {
      const known = compiled.get(language) ?? compileAside(rules.selection, language);
      compiled.set(language, known);
      return known;
    },
  };
}

const textOf = (lines: readonly PlacedLine[]) => lines.map(({ text }) => text).join('\n');

function namesTopic(title: string, language: string, { vocabulary }: Tools): boolean {
  const { digital, topics } = classify('', { language, heading: title, vocabulary });
  return digital && topics.length > 0;
}

function articleOf(unit: Unit, text: string, main: string, tools: Tools): ReadArticle {
  const own = text.length >= enoughForLanguage ? detectLanguage(text) : main;
  const language = own === unknown ? main : own;
  const topics = topicsOf(unit, text, language, tools);
  const [topic] = topics;
  const { strength, because } = classifyStrength(text, language, tools.cues);
  return {
    number: unit.number,
    title: unit.title,
    path: unit.path,
    page: unit.page,
    language,
    text,
    topic: topic?.slug ?? null,
    topics,
    strength,
    because: { topic: topic?.because ?? [], strength: because },
    digital: topics.length > 0,
  };
}

function topicsOf({ title, path }: Unit, text: string, language: string, tools: Tools) {
  const aside = tools.asideIn(language);
  const titles = [...path, title];
  const isAside = titles.some((one) => isFormality(one, aside)) || isCatalogue(titles, aside);
  if (text === '' || isAside) return [];
  const found = classify(text, { language, heading: title, path, vocabulary: tools.vocabulary });
  return regulatedTopics(found, tools.selection).map(({ slug, because }) => ({ slug, because }));
}
