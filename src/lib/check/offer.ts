import type { CheckDocument, CheckedTopic } from '#domain/check/check-document.ts';
import { articleOf, fitWording } from '#domain/check/fit.ts';
import type { PartyNames } from '#domain/check/party-names.ts';
import { nextStep, standingOf } from '#domain/check/standing.ts';
import type { Strength } from '#domain/words.ts';
import type { Ladders } from './ladders.ts';

/** A model clause to ask for: its step, and its wording with the agreement's own names and numbers in brackets. */
export type Offer = {
  slug: string;
  step: Strength;
  title: string;
  text: string;
  /** The article that it becomes or stands in, in brackets. */
  article: string | undefined;
};

/** How wording is fitted in its language: the parties' names of the hub, and what a section is called. */
export type OfferWords = { language: string; names: PartyNames | undefined; sectionWord: string };

/** The next stronger model clause of a topic, fitted to the agreement; undefined where there is none to ask for. */
export function offerOf(
  topic: CheckedTopic,
  { manner }: CheckDocument,
  ladders: Ladders | undefined,
  { language, names, sectionWord }: OfferWords,
): Offer | undefined {
  const step = nextStep(topic);
  const model = step === undefined ? undefined : ladders?.[topic.slug]?.[step];
  if (step === undefined || model === undefined) return undefined;
  const article =
    standingOf(topic) === 'found' ? (topic.places[0]?.number ?? undefined) : undefined;
  const fitting = { language, manner, names, article, sectionWord };
  return {
    slug: model.slug,
    step,
    title: model.title,
    text: fitWording(model.text, fitting),
    article: articleOf(fitting),
  };
}
