import * as v from 'valibot';
import { strengths } from '../lists.ts';
import { Strength } from '../words.ts';
import { answers } from './answers.ts';

/** What a person says that an article gives on a topic: a step of the ladder, nothing, or that its words leave it open. */
export const ReadStep = v.picklist([...strengths, 'none', 'open']);
export type ReadStep = v.InferOutput<typeof ReadStep>;

/** Where an agreement speaks of a topic, as it is shown: number, heading and page of the article, and its words. */
export const CheckedPlace = v.object({
  number: v.nullable(v.string()),
  title: v.string(),
  page: v.number(),
  words: v.string(),
});
export type CheckedPlace = v.InferOutput<typeof CheckedPlace>;

/** One topic as the rules read it, and what the person made of it: null until they looked. */
export const CheckedTopic = v.object({
  slug: v.string(),
  answer: v.picklist(answers),
  steps: v.array(v.object({ step: Strength, words: v.string() })),
  places: v.array(CheckedPlace),
  isFound: v.nullable(v.boolean()),
  step: v.nullable(ReadStep),
});
export type CheckedTopic = v.InferOutput<typeof CheckedTopic>;

/** How the agreement calls the parties and counts its articles, to fit proposed wording to it; empty or null where unknown. */
export const OwnManner = v.object({
  employer: v.string(),
  union: v.string(),
  next: v.nullable(v.number()),
  points: v.picklist(['plain', 'dotted', 'section']),
});
export type OwnManner = v.InferOutput<typeof OwnManner>;

/** The check of one agreement, as it is shown, saved as a file and kept when its person asks: never the whole agreement. */
export const CheckDocument = v.object({
  title: v.string(),
  language: v.string(),
  country: v.string(),
  sector: v.string(),
  pages: v.number(),
  articles: v.number(),
  manner: OwnManner,
  topics: v.array(CheckedTopic),
});
export type CheckDocument = v.InferOutput<typeof CheckDocument>;

/** A check of nothing yet. */
export const emptyCheck = (): CheckDocument => ({
  title: '',
  language: '',
  country: '',
  sector: '',
  pages: 0,
  articles: 0,
  manner: { employer: '', union: '', next: null, points: 'plain' },
  topics: [],
});
