import * as v from 'valibot';
import { Slug } from '../words.ts';
import { randomId } from '../random-id.ts';

const Line = v.pipe(v.string(), v.maxLength(300));
const Note = v.pipe(v.string(), v.maxLength(4000));
const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40));
/** A day (ISO 8601), or empty while none is chosen. */
const Day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]);
const LevelNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9));

/** What was answered on a dimension; `level` is missing while it is open. */
const DimensionAnswer = v.object({ level: v.optional(LevelNumber), note: Note });
const Answers = v.record(Slug, DimensionAnswer);
export type Answers = v.InferOutput<typeof Answers>;

/** What one person answered alone, before the team talks about it. */
export const Voice = v.object({ id: Id, name: Line, answers: Answers });
export type Voice = v.InferOutput<typeof Voice>;

/** What one person answered alone, and which item and result it is for. */
export const OwnAnswers = v.object({ for: v.string(), voice: Voice });
export type OwnAnswers = v.InferOutput<typeof OwnAnswers>;

/** What one person hands in to a team. */
export const HandedIn = v.object({ voice: Voice });

const Milestone = v.object({ id: Id, text: Line, day: Day });
export type Milestone = v.InferOutput<typeof Milestone>;
const Objective = v.object({
  dimension: Slug,
  aim: Note,
  owner: Line,
  milestones: v.array(Milestone),
});
export type Objective = v.InferOutput<typeof Objective>;

/** One time a team went through the framework, with the plan it made. */
const Result = v.object({
  id: Id,
  name: Line,
  day: Day,
  people: Line,
  answers: Answers,
  focus: v.array(Slug),
  objectives: v.array(Objective),
  review: Day,
  voices: v.array(Voice),
});
export type Result = v.InferOutput<typeof Result>;

/** A team's results, the earliest first; the last is the one being worked on. */
export const Assessment = v.object({ team: Line, results: v.pipe(v.array(Result), v.nonEmpty()) });
export type Assessment = v.InferOutput<typeof Assessment>;

/** Dimensions a team works on at a time, at most. */
export const maxFocus = 2;

/** A result with nothing in it yet. */
export const newResult = (): Result => ({
  id: randomId(),
  name: '',
  day: '',
  people: '',
  answers: {},
  focus: [],
  objectives: [],
  review: '',
  voices: [],
});

/** An assessment with nothing in it yet; always the same, so that an untouched one can be told. */
export const emptyAssessment = (): Assessment => ({
  team: '',
  results: [{ ...newResult(), id: 'first' }],
});

/** The result being worked on. */
export function currentResult({ results }: Assessment): Result {
  const last = results.at(-1);
  if (last === undefined) throw new Error('an assessment has a result');
  return last;
}

/** The result before the one being worked on. */
export const previousResult = ({ results }: Assessment): Result | undefined => results.at(-2);

/** The level answered on a dimension. */
export const levelOf = (answers: Answers, dimension: string): number | undefined =>
  answers[dimension]?.level;

/** How many of the dimensions have a level. */
export const countAnswered = (answers: Answers, dimensions: string[]): number =>
  dimensions.filter((dimension) => levelOf(answers, dimension) !== undefined).length;

/** What is changed of an answer: `level: undefined` takes the level back. */
export type AnswerChange = { level?: number | undefined; note?: string };

/** The answers with those on one dimension changed. */
export function withAnswer(answers: Answers, dimension: string, change: AnswerChange): Answers {
  const { note = '', level } = answers[dimension] ?? {};
  const next = { level, note, ...change };
  return {
    ...answers,
    [dimension]: next.level === undefined ? { note: next.note } : { ...next, level: next.level },
  };
}

/** Adds a dimension to the focus or takes it out, with its objective; a third one changes nothing. */
export function toggleFocus(
  result: Result,
  dimension: string,
): Pick<Result, 'focus' | 'objectives'> {
  const { focus, objectives } = result;
  if (focus.includes(dimension)) {
    const kept = objectives.filter(
      (objective) => objective.dimension !== dimension || isBegun(objective),
    );
    return { focus: focus.filter((slug) => slug !== dimension), objectives: kept };
  }
  if (focus.length >= maxFocus) return { focus, objectives };
  const hasOne = objectives.some((objective) => objective.dimension === dimension);
  return {
    focus: [...focus, dimension],
    objectives: hasOne ? objectives : [...objectives, newObjective(dimension)],
  };
}

/** A step of a plan with nothing in it yet. */
export const newMilestone = () => ({ id: randomId(), text: '', day: '' });

const newObjective = (dimension: string): Objective => ({
  dimension,
  aim: '',
  owner: '',
  milestones: [newMilestone()],
});

const isBegun = ({ aim, owner, milestones }: Objective) =>
  aim !== '' || owner !== '' || milestones.some(({ text, day }) => text !== '' || day !== '');

/** The objectives of the dimensions in focus, in their order. */
export const objectivesInFocus = ({ focus, objectives }: Result): Objective[] =>
  focus.flatMap(
    (dimension) => objectives.find((objective) => objective.dimension === dimension) ?? [],
  );

/** Puts a person's answers among those of a result; the same person's earlier ones give way. */
export function withVoice(assessment: Assessment, resultId: string, voice: Voice): Assessment {
  const results = assessment.results.map((result) =>
    result.id === resultId
      ? { ...result, voices: [...result.voices.filter(({ id }) => id !== voice.id), voice] }
      : result,
  );
  return { ...assessment, results };
}

/**
 * Brings together what two editors saved, where the other one only handed in answers of single people since the
 * version both began with (`base`); undefined where people must choose.
 */
export function mergeAssessments(
  base: Assessment,
  mine: Assessment,
  theirs: Assessment,
): Assessment | undefined {
  if (JSON.stringify(withoutVoices(base)) !== JSON.stringify(withoutVoices(theirs)))
    return undefined;
  return theirs.results
    .flatMap(({ id, voices }) => voices.map((voice) => ({ id, voice })))
    .reduce((merged, { id, voice }) => withVoice(merged, id, voice), mine);
}

const withoutVoices = ({ team, results }: Assessment): Assessment => ({
  team,
  results: results.map((result) => ({ ...result, voices: [] })),
});
