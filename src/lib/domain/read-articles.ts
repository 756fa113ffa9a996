import { classify, compileVocabulary, type CompiledVocabulary } from './classify.ts';
import { detectLanguage } from './language.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { DocumentReading, ReadArticle } from './reading.ts';
import { regulatedTopics, type Thresholds } from './regulate.ts';
import { removeContents } from './segment/contents.ts';
import { removeFurniture } from './segment/furniture.ts';
import { placeLines, type DocumentText } from './segment/lines.ts';
import { outlineOf } from './segment/outline.ts';
import { collectWords, joinLines } from './segment/paragraphs.ts';
import { unitsOf, type Unit } from './segment/units.ts';
import { classifyStrength, compileCues, type CompiledCues } from './strength.ts';

type Tools = { vocabulary: CompiledVocabulary; cues: CompiledCues; thresholds: Thresholds };

const unknown = 'und';
const enoughForLanguage = 400;
const sampleLength = 60_000;

/** Cuts the text of a document into its articles and proposes language, topics and strength of each. */
export function readArticles(document: DocumentText, rules: ReadingRules): DocumentReading {
  const lines = removeContents(placeLines(removeFurniture(document.pages)));
  const words = collectWords(lines);
  const units = unitsOf(outlineOf(lines));
  const texts = units.map((unit) => joinLines(unit.lines, words));
  const language = detectLanguage(texts.join('\n').slice(0, sampleLength));
  const tools = {
    vocabulary: compileVocabulary(rules.topics, rules.classification),
    cues: compileCues(rules.strengths),
    thresholds: rules.thresholds,
  };
  return {
    language,
    pages: Math.max(document.pages.length, 1),
    articles: units.map((unit, index) => articleOf(unit, texts[index] ?? '', language, tools)),
  };
}

function articleOf(unit: Unit, text: string, main: string, tools: Tools): ReadArticle {
  const { number, title, path, lines } = unit;
  const own = text.length >= enoughForLanguage ? detectLanguage(text) : main;
  const language = own === unknown ? main : own;
  const found = classify(text, { language, heading: title, path, vocabulary: tools.vocabulary });
  const topics = regulatedTopics(found, tools.thresholds).map(({ slug, because }) => ({
    slug,
    because,
  }));
  const [topic] = topics;
  const { strength, because } = classifyStrength(text, language, tools.cues);
  return {
    number,
    title,
    path,
    page: lines[0]?.page ?? 1,
    language,
    text,
    topic: topic?.slug ?? null,
    topics,
    strength,
    because: { topic: topic?.because ?? [], strength: because },
    digital: topics.length > 0,
  };
}
