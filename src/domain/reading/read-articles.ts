import { classify } from './classify.ts';
import { doubtsOf } from './doubts.ts';
import { findFacts } from './facts/find-facts.ts';
import { detectLanguage } from './language.ts';
import {
  proposeTopics,
  topicTools,
  type Passage,
  type Proposal,
  type TopicTools,
} from './propose.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { DocumentReading, ReadArticle } from './reading.ts';
import { partContents } from './segment/contents.ts';
import { removeFurniture } from './segment/furniture.ts';
import { removeLineNumbers } from './segment/line-numbers.ts';
import { placeLines, type DocumentText, type Line, type PlacedLine } from './segment/lines.ts';
import { outlineOf } from './segment/outline.ts';
import { collectWords, joinLines } from './segment/paragraphs.ts';
import { unitsOf, type Unit } from './segment/units.ts';
import { classifyStrength, compileCues, type CompiledCues } from './strength.ts';

/** A part of the document with its text put together. */
type Part = Passage & Pick<Unit, 'number' | 'page' | 'path'>;

const unknown = 'und';
const enoughForLanguage = 400;
const sampleLines = 2000;
const titleLines = 4;

/**
 * Cuts the text of a document into its articles and proposes language, topics and strength of each, and what it says of
 * its agreement. `titles` are those
 * of articles that a person knows to be there.
 */
export function readArticles(
  document: DocumentText,
  rules: ReadingRules,
  titles: readonly string[] = [],
): DocumentReading {
  const tools = topicTools(rules);
  const cues = compileCues(rules.strengths, rules.force);
  const { holds = [], pictures = [] } = document;
  const pages = removeFurniture(removeLineNumbers(document.pages));
  const { lines, entries } = partContents(placeLines(pages));
  const language = detectLanguage(textOf(lines.slice(0, sampleLines)));
  const words = collectWords(lines);
  const isTopic = (title: string) => namesTopic(title, language, tools);
  const parts = unitsOf(outlineOf(lines, entries, titles), isTopic).map((unit) =>
    partOf(unit, joinLines(unit.lines, words), language),
  );
  const opening = { text: textOf(lines.slice(0, titleLines)), language };
  const proposals = proposeTopics(parts, opening, tools);
  const articles = parts.flatMap((part, index) => {
    const proposal = proposals[index];
    return proposal === undefined ? [] : [articleOf(part, proposal, cues)];
  });
  const doubts = doubtsOf(articles, entries, pictures);
  const facts = findFacts({ cover: coverOf(document.pages), lines, articles, language });
  return {
    language,
    pages: Math.max(document.pages.length, 1),
    articles,
    ...(facts.length === 0 ? {} : { facts }),
    ...(holds.length === 0 ? {} : { holds }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

/** The first page with text on it, as it stands there. */
const coverOf = (pages: DocumentText['pages']): Line[] =>
  pages
    .map((lines) => lines.filter(({ text }) => text.trim() !== ''))
    .find((lines) => lines.length > 0) ?? [];

const textOf = (lines: readonly PlacedLine[]) => lines.map(({ text }) => text).join('\n');

function namesTopic(title: string, language: string, { vocabulary }: TopicTools): boolean {
  const { digital, topics } = classify('', { language, heading: title, vocabulary });
  return digital && topics.length > 0;
}

function partOf({ number, title, path, page }: Unit, text: string, main: string): Part {
  const own = text.length >= enoughForLanguage ? detectLanguage(text) : main;
  return { number, title, path, page, text, language: own === unknown ? main : own };
}

function articleOf(part: Part, { topics, perhaps }: Proposal, cues: CompiledCues): ReadArticle {
  const [topic] = topics;
  const { strength, because } = classifyStrength(part.text, part.language, cues);
  return {
    ...part,
    topic: topic?.slug ?? null,
    topics,
    ...(perhaps.length === 0 ? {} : { perhaps }),
    strength,
    because: { topic: topic?.because ?? [], strength: because },
    digital: topics.length > 0,
  };
}
