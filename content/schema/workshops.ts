import * as v from 'valibot';
import { Slug, TrimmedText } from '#domain/words.ts';
import { worksheetTools } from '#domain/tools/worksheet.ts';
import { Picture } from './pictures.ts';

const Minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(90));

/** A part of the agenda; an `exercise` or `demonstration` names what is done in it. */
const Step = v.strictObject({
  id: Slug,
  minutes: Minutes,
  kind: v.picklist(['opening', 'talk', 'exercise', 'discussion', 'demonstration', 'closing']),
  /** The exercise done in this part. */
  exercise: v.optional(Slug),
  /** What is drawn below the speaker notes of this part. */
  picture: v.optional(Picture),
});

/** A slide: `step` is the part of the agenda it is shown in, `exercise` what an exercise slide belongs to. */
const SlidePlan = v.strictObject({
  id: Slug,
  step: Slug,
  kind: v.picklist(['title', 'points', 'statement', 'exercise']),
  exercise: v.optional(Slug),
  /** It is about a law that does not apply everywhere: the speaker notes say when to skip it. */
  isOfOneLaw: v.optional(v.boolean(), false),
});

/** A work for further reading; it is named as published, in its own language (BCP 47). */
const ReadingPlan = v.strictObject({
  id: Slug,
  title: TrimmedText,
  by: TrimmedText,
  year: v.optional(v.pipe(v.number(), v.integer())),
  language: TrimmedText,
  url: v.pipe(v.string(), v.url(), v.startsWith('https')),
});

/** What is the same in every language: `content/workshops/<slug>/plan.yaml`. Minutes of the steps add up to 90 to 120. */
export const WorkshopPlan = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The tool that is shown live, by the last part of its address below `tools/`, or `clauses` for the hub itself. */
  tool: v.optional(
    v.picklist(['algorithm-exercise', ...worksheetTools, 'clauses', 'hub-exercise', 'dif']),
  ),
  /** The topics of the law that is handed out, country by country. */
  law: v.optional(v.array(Slug), []),
  agenda: v.pipe(v.array(Step), v.minLength(5)),
  exercises: v.pipe(
    v.array(
      v.strictObject({
        id: Slug,
        minutes: Minutes,
        /** People in a group. */ group: v.strictObject({ from: v.number(), to: v.number() }),
      }),
    ),
    v.minLength(2),
  ),
  slides: v.pipe(v.array(SlidePlan), v.minLength(12)),
  reading: v.pipe(v.array(ReadingPlan), v.minLength(2)),
});
export type WorkshopPlan = v.InferOutput<typeof WorkshopPlan>;

const Exercise = v.strictObject({
  title: TrimmedText,
  /** What the group learns by it. */
  aim: TrimmedText,
  /** The case it works on, told as a story: Markdown paragraphs. */
  scenario: TrimmedText,
  /** What the group does, one step an entry. */
  steps: v.pipe(v.array(TrimmedText), v.minLength(3)),
  /** What the facilitator does and watches for, one point an entry. */
  facilitation: v.pipe(v.array(TrimmedText), v.minLength(2)),
  /** The sheet handed out: questions or headings, each with how many lines to write on. */
  sheet: v.pipe(
    v.array(
      v.strictObject({
        heading: TrimmedText,
        lines: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
      }),
    ),
    v.minLength(2),
  ),
  /** Possible answers, one for each heading of the sheet, in its order. */
  answers: v.pipe(v.array(TrimmedText), v.minLength(2)),
});

const Slide = v.strictObject({
  title: TrimmedText,
  /** At most six, of at most some 14 words; a `statement` slide has one or none. */
  points: v.pipe(v.array(TrimmedText), v.maxLength(6)),
  /** What the facilitator says while it is shown: two to six spoken sentences. */
  notes: TrimmedText,
});

/** A workshop in one language: `content/workshops/<slug>/<locale>.yaml`. Keys of records are the ids of the plan. */
export const WorkshopText = v.strictObject({
  title: TrimmedText,
  /** One or two sentences for the list of workshops. */
  summary: TrimmedText,
  audience: TrimmedText,
  aims: v.pipe(v.array(TrimmedText), v.minLength(3)),
  /** What to have ready before people arrive, one thing an entry. */
  prepare: v.pipe(v.array(TrimmedText), v.minLength(4)),
  /** By step: what it is called, and what happens in it in a sentence or two. */
  agenda: v.record(Slug, v.strictObject({ title: TrimmedText, text: TrimmedText })),
  /** Speaker notes that can be read aloud or handed out as reading: Markdown paragraphs, under headings of their own. */
  notes: v.pipe(
    v.array(v.strictObject({ step: Slug, title: TrimmedText, text: TrimmedText })),
    v.minLength(4),
  ),
  exercises: v.record(Slug, Exercise),
  slides: v.record(Slug, Slide),
  /** Questions that participants ask and that are hard to answer, with a reply. */
  questions: v.pipe(
    v.array(v.strictObject({ asked: TrimmedText, reply: TrimmedText })),
    v.minLength(5),
  ),
  /** Questions of the evaluation form: `scale` is answered from 1 to 5, `open` in own words. */
  evaluation: v.pipe(
    v.array(v.strictObject({ question: TrimmedText, kind: v.picklist(['scale', 'open']) })),
    v.minLength(5),
  ),
  /** By work for further reading: why to read it, in one sentence. */
  reading: v.record(Slug, TrimmedText),
});
export type WorkshopText = v.InferOutput<typeof WorkshopText>;

/** How to use the guides: `content/workshops/introduction/<locale>.yaml`. */
export const WorkshopIntroduction = v.strictObject({
  title: TrimmedText,
  summary: TrimmedText,
  sections: v.pipe(
    v.array(v.strictObject({ id: Slug, title: TrimmedText, text: TrimmedText })),
    v.minLength(4),
  ),
});
export type WorkshopIntroduction = v.InferOutput<typeof WorkshopIntroduction>;
