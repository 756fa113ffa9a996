import type { DocumentReading } from '../reading/reading.ts';
import type { TopicCheck } from './answers.ts';
import type { CheckedPlace, CheckedTopic } from './check-document.ts';

const maxPlaces = 8;
const maxCharacters = 1500;

/** Answers as they are shown: each place with the number, heading and page of its article, long words cut. */
export function checkedTopics(
  topics: readonly TopicCheck[],
  { articles }: DocumentReading,
): CheckedTopic[] {
  const placed = (article: number, words: string): CheckedPlace => {
    const { number = null, title = '', page = 1, path = [] } = articles[article] ?? {};
    return { number, title: title === '' ? (path.at(-1) ?? '') : title, page, words: cut(words) };
  };
  return topics.map(({ slug, answer, steps, places }) => ({
    slug,
    answer,
    steps: steps.map(({ step, words }) => ({ step, words: cut(words) })),
    places: places.slice(0, maxPlaces).map(({ article, words }) => placed(article, words)),
    isFound: null,
    step: null,
  }));
}

/** Words on one line of the reading's own breaks, no longer than a long sentence. */
function cut(words: string): string {
  const line = words.replace(/[^\S\u00a0\u202f]+/g, ' ').trim();
  return line.length > maxCharacters ? `${line.slice(0, maxCharacters)} […]` : line;
}
