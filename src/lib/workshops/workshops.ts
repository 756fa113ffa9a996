import type { WorkshopWords } from '#content/messages.ts';
import type { Hue } from '#content/schema/vocabularies.ts';
import type { WorkshopPlan, WorkshopText } from '#content/schema/workshops.ts';
import type { StageLabel } from '#lib/site/labels.ts';
import type * as v from 'valibot';

type StepKind = WorkshopPlan['agenda'][number]['kind'];
type SlideKind = WorkshopPlan['slides'][number]['kind'];
type Group = WorkshopPlan['exercises'][number]['group'];

/** Text of our own Markdown, made into HTML. */
type Html = string;

/** What a list says of a workshop; `hue` marks it wherever it is named. */
export type WorkshopCard = {
  slug: string;
  number: number;
  hue: v.InferOutput<typeof Hue>;
  title: string;
  summary: string;
  aims: Html[];
  minutes: number;
  /** The tool that is shown live, below the language's address: `tools/dif/`. */
  toolPath: string | undefined;
  parts: { id: string; title: string }[];
};

/** A part of the agenda, `at` so many minutes after the beginning. */
export type AgendaStep = {
  id: string;
  at: number;
  minutes: number;
  kind: StepKind;
  title: string;
  text: string;
  exercise: string | undefined;
};

export type GuideExercise = {
  id: string;
  number: number;
  title: string;
  aim: string;
  minutes: number;
  group: Group;
  scenario: Html;
  steps: Html[];
  facilitation: Html[];
  sheet: { heading: string; lines: number; answer: Html }[];
};

/** Speaker notes for a step of the agenda; `stages` are those of the data life cycle where a ring of them is drawn. */
export type GuideNotes = {
  step: string;
  title: string;
  parts: { title: string; text: Html }[];
  stages: StageLabel[];
};

/** All that a workshop's guide says in one language. */
export type Guide = WorkshopCard & {
  audience: Html;
  prepare: Html[];
  agenda: AgendaStep[];
  /** Countries, by name, on whose law there is a sheet to hand out. */
  law: { country: string; name: string }[];
  notes: GuideNotes[];
  exercises: GuideExercise[];
  questions: { asked: string; reply: Html }[];
  evaluation: WorkshopText['evaluation'];
  reading: (WorkshopPlan['reading'][number] & { why: string })[];
};

/** A file of a workshop that can be taken along; `size` in bytes. */
export type Download = { kind: 'pptx' | 'pack'; path: string; size: number };

/** A slide as it is shown, with what is said while it is; `at` is the place of its step in the agenda. */
export type Slide = {
  id: string;
  kind: SlideKind;
  title: string;
  points: string[];
  notes: string;
  at: number;
  /** The exercise whose task it sets: the slide shows the steps and counts down the minutes. */
  exercise: { title: string; minutes: number; group: Group } | undefined;
};

/** A workshop as it is shown and timed. */
export type Deck = {
  slug: string;
  number: number;
  hue: v.InferOutput<typeof Hue>;
  title: string;
  agenda: AgendaStep[];
  slides: Slide[];
};

/** How much a slide has to hold, which decides the size of its type: `roomy` to `full`. */
type Density = 'roomy' | 'even' | 'dense' | 'full';

/** Type sizes in points on a slide 540 points high; `slides.css` has the same in parts of a hundred. */
export const pointSizes: Record<Density, number> = { roomy: 34, even: 29, dense: 25, full: 21 };

/** The box that points stand in on such a slide, and how wide a letter of a size is at most on average. */
const box = { width: 800, height: 335, gap: 10, letter: 0.52, leading: 1.25 };

/** The height the countdown of an exercise takes of it. */
const countdownHeight = 90;

/** The largest type in which the points of a slide fit below its title, and above the countdown of an exercise. */
export function densityOf({ points, exercise }: Pick<Slide, 'points'> & Partial<Slide>): Density {
  const height = box.height - (exercise ? countdownHeight : 0);
  const fits = (size: number) => {
    const lettersOfLine = box.width / (size * box.letter);
    const lines = points.reduce((sum, point) => sum + Math.ceil(point.length / lettersOfLine), 0);
    return lines * size * box.leading + points.length * box.gap <= height;
  };
  return (['roomy', 'even', 'dense'] as const).find((name) => fits(pointSizes[name])) ?? 'full';
}

/** Minutes after the beginning as hours and minutes: `1:05`. */
export const offsetTime = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** The sections of a guide in the order of the page, by their ids. */
export const guideSections = [
  'audience',
  'aims',
  'prepare',
  'agenda',
  'notes',
  'exercises',
  'questions',
  'evaluation',
  'reading',
] as const satisfies (keyof WorkshopWords['guide'])[];
