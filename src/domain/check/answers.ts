import { strengths } from '../lists.ts';
import type { Strength } from '../words.ts';
import type { TopicPlace, TopicSentence } from './places.ts';

/** What a reading says of a topic: found with its step, with a step that is not sure, perhaps, or not found by it. */
export const answers = ['found', 'unsure', 'perhaps', 'not-found'] as const;
export type Answer = (typeof answers)[number];

/** A step of the ladder with the words that show it, and the article they stand in. */
type StepWords = { step: Strength; words: string; article: number };

/** Where the agreement speaks of the topic: the article's place in the reading, its words on it and the step they show. */
type FoundPlace = { article: number; words: string; step: Strength | null };

/** What a reading says of one topic: two steps where it is not sure, none where no words show one; the deciding place first. */
export type TopicCheck = {
  slug: string;
  answer: Answer;
  steps: StepWords[];
  places: FoundPlace[];
};

const enoughWeight = 2;
const maxSentences = 3;
const strongestFirst = strengths.toReversed();

/** Gathers all places of one topic into an answer. */
export function answerOf(slug: string, places: readonly TopicPlace[]): TopicCheck {
  const ruled = places.filter(({ sentences }) =>
    sentences.some(({ weight }) => weight === 'ruled'),
  );
  if (places.length === 0) return { slug, answer: 'not-found', steps: [], places: [] };
  if (ruled.length === 0) {
    return { slug, answer: 'perhaps', steps: [], places: places.map(shownPlace) };
  }
  const steps = stepsOf(ruled);
  return {
    slug,
    answer: steps.length === 1 ? 'found' : 'unsure',
    steps,
    places: ruled.map(shownPlace).sort(decidingFirst(steps[0]?.article)),
  };
}

const decidingFirst = (article: number | undefined) => (a: FoundPlace, b: FoundPlace) =>
  Number(b.article === article) - Number(a.article === article) || a.article - b.article;

/** The strongest step that its words show well; where they show it in one place only, the next one beside it. */
function stepsOf(places: readonly TopicPlace[]): StepWords[] {
  const weights = weighSteps(places);
  const [top, next] = strongestFirst.filter((step) => weights.has(step));
  if (top === undefined) return [];
  const isWell = (weights.get(top) ?? 0) >= enoughWeight;
  const chosen = isWell || next === undefined ? [top] : [top, next];
  return chosen.map((step) => wordsOf(step, places));
}

function weighSteps(places: readonly TopicPlace[]): Map<Strength, number> {
  const weights = new Map<Strength, number>();
  for (const sentence of places.flatMap(({ sentences }) => sentences)) {
    for (const step of sentence.steps) {
      weights.set(step, (weights.get(step) ?? 0) + weightOf(sentence));
    }
  }
  return weights;
}

/** A sentence that names the topic weighs as much as two that only stand under its title. */
const weightOf = ({ weight, names }: TopicSentence) => (weight === 'ruled' ? (names ? 2 : 1) : 0);

function wordsOf(step: Strength, places: readonly TopicPlace[]): StepWords {
  const all = places.flatMap(({ article, sentences }) =>
    sentences
      .filter(({ steps }) => steps.includes(step))
      .map((sentence) => ({ article, sentence })),
  );
  const best = all.reduce((a, b) => (weightOf(b.sentence) > weightOf(a.sentence) ? b : a));
  return { step, words: best.sentence.text, article: best.article };
}

/** The words of a place: the first sentences that name the topic, else its first ones. */
function shownPlace({ article, sentences }: TopicPlace): FoundPlace {
  const named = sentences.filter(({ names }) => names);
  const shown = (named.length > 0 ? named : sentences).slice(0, maxSentences);
  return {
    article,
    words: shown.map(({ text }) => text).join(' […] '),
    step: strongestFirst.find((step) => shown.some(({ steps }) => steps.includes(step))) ?? null,
  };
}
