import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import { sentenceCase } from '#domain/reading/sentence-case.ts';
import type { Proposal } from '#domain/submission/submission.ts';
import type { TextFrom } from '#domain/words.ts';
import type { Choice, Draft } from './draft.ts';

/** An article as the sender has it now: what was read, with the sender's corrections. */
export type ChosenArticle = {
  index: number;
  number: string | null;
  page: number;
  language: string;
  isOnTopic: boolean;
  /** Not on a topic as far as the rules can say, but near one. */
  isPerhaps: boolean;
  isChosen: boolean;
  title: string;
  text: string;
  topic: string;
  /** A step of the ladder, or empty where it is not judged yet. */
  strength: string;
  /** Of a text read from pictures: the lines that were compared with them. */
  compared: string[];
};

/** The article with the sender's corrections. */
export function offeredArticle(
  article: ReadArticle,
  index: number,
  choice: Choice = {},
): ChosenArticle {
  return {
    index,
    number: article.number,
    page: article.page,
    language: article.language,
    isOnTopic: article.digital,
    isPerhaps: article.perhaps !== undefined,
    isChosen: choice.chosen === true,
    title: choice.title ?? titleOf(article),
    text: choice.text ?? article.text,
    topic: choice.topic ?? article.topic ?? article.perhaps?.[0]?.slug ?? '',
    strength: choice.strength ?? article.strength ?? '',
    compared: choice.compared ?? [],
  };
}

/** Headings in capitals as they are proposed: found once, as the sender's every word asks for them anew. */
const titles = new WeakMap<ReadArticle, string>();

function titleOf(article: ReadArticle): string {
  const known = titles.get(article) ?? sentenceCase(article.title, article.text);
  titles.set(article, known);
  return known;
}

/** All articles of a reading as the sender has them now. */
export const listOffered = (
  reading: DocumentReading | undefined,
  draft: Pick<Draft, 'choices'>,
): ChosenArticle[] =>
  reading?.articles.map((article, index) => offeredArticle(article, index, draft.choices[index])) ??
  [];

/** The articles that a sender who pastes a few clauses means by it: those on a topic, or the only one there is. */
export function plainlyMeant(articles: ChosenArticle[]): ChosenArticle[] {
  return articles.filter(({ isOnTopic }) => isOnTopic || articles.length === 1);
}

/** The number and heading of an article, as one name; empty for an article that has neither. */
export const nameOfArticle = ({ number, title }: { number: string | null; title: string }) =>
  [number, title.trim()].filter(Boolean).join('  ');

/** The clause as it is proposed; the language of the agreement stands in where none was recognised. */
export function proposalOf(
  article: ChosenArticle,
  language: string,
  textFrom?: TextFrom,
): Proposal {
  return {
    number: article.number,
    title: article.title.trim(),
    text: article.text.trim(),
    language: article.language === 'und' ? language : article.language,
    topics: [article.topic],
    strength: (article.strength || null) as Proposal['strength'],
    page: article.page,
    ...(textFrom === undefined ? {} : { textFrom }),
  };
}
