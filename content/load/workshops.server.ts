import { join, relative } from 'node:path';
import { locales, type Locale } from '#domain/words.ts';
import { ContentError, requireKnown, requireUnique } from './check.ts';
import { listNames, readInLanguage, readYaml } from './read.server.ts';
import { requireComplete, requireSameStructure } from './workshop-check.ts';
import { WorkshopIntroduction, WorkshopPlan, WorkshopText } from '../schema/workshops.ts';

/** One workshop in all languages; its slug is the name of its folder. */
export type Workshop = { slug: string; plan: WorkshopPlan; texts: Record<Locale, WorkshopText> };

/** All workshops in the order in which they are held, with how to use them. */
export type Workshops = {
  introduction: Record<Locale, WorkshopIntroduction>;
  workshops: Workshop[];
};

const introductionFolder = 'introduction';

/** Reads `content/workshops` below `root` (the repository's folder); throws a ContentError at the first wrong file. */
export function loadWorkshops(root: string): Workshops {
  const folder = join(root, 'content/workshops');
  const workshops = listNames(folder)
    .filter((name) => name !== introductionFolder)
    .map((slug) => loadWorkshop(root, join(folder, slug), slug))
    .sort((one, other) => one.plan.number - other.plan.number);
  requireUnique(
    relative(root, folder),
    'number',
    workshops.map(({ plan }) => String(plan.number)),
  );
  return { introduction: loadIntroduction(root, join(folder, introductionFolder)), workshops };
}

function loadIntroduction(root: string, folder: string): Record<Locale, WorkshopIntroduction> {
  const texts = inEveryLanguage((locale) =>
    readInLanguage(folder, locale, (path) => readYaml(WorkshopIntroduction, path, root)),
  );
  const ids = texts.en.sections.map(({ id }) => id);
  for (const locale of locales) {
    const file = relative(root, join(folder, `${locale}.yaml`));
    requireUnique(
      file,
      'sections',
      texts[locale].sections.map(({ id }) => id),
    );
    requireSameStructure(
      file,
      { sections: ids },
      { sections: texts[locale].sections.map(({ id }) => id) },
    );
  }
  return texts;
}

function loadWorkshop(root: string, folder: string, slug: string): Workshop {
  const planFile = relative(root, join(folder, 'plan.yaml'));
  const plan = readYaml(WorkshopPlan, join(folder, 'plan.yaml'), root);
  requirePlan(planFile, plan);
  const texts = inEveryLanguage((locale) =>
    readInLanguage(folder, locale, (path) => {
      const text = readYaml(WorkshopText, path, root);
      requireComplete(relative(root, path), plan, text);
      return text;
    }),
  );
  for (const locale of locales) {
    const file = relative(root, join(folder, `${locale}.yaml`));
    requireSameStructure(file, structureOf(texts.en), structureOf(texts[locale]));
  }
  return { slug, plan, texts };
}

/** Throws a ContentError unless the parts of a plan refer to each other and its minutes add up. */
function requirePlan(file: string, { agenda, exercises, slides, reading }: WorkshopPlan): void {
  for (const [field, list] of Object.entries({ agenda, exercises, slides, reading })) {
    requireUnique(
      file,
      field,
      list.map(({ id }) => id),
    );
  }
  const minutes = agenda.reduce((sum, step) => sum + step.minutes, 0);
  if (minutes < 90 || minutes > 120) {
    throw new ContentError(file, [`agenda: expected 90 to 120 minutes in all, found ${minutes}`]);
  }
  const steps = new Set(agenda.map(({ id }) => id));
  const known = new Set(exercises.map(({ id }) => id));
  const named = (parts: { exercise?: string | undefined }[]) =>
    parts.flatMap(({ exercise }) => exercise ?? []);
  requireKnown(file, 'agenda.exercise', named(agenda), known);
  requireKnown(file, 'slides.exercise', named(slides), known);
  requireKnown(
    file,
    'slides.step',
    slides.map(({ step }) => step),
    steps,
  );
  for (const [field, parts] of Object.entries({ agenda, slides })) {
    const without = [...known].filter((id) => !named(parts).includes(id));
    if (without.length > 0) {
      throw new ContentError(file, [
        `${field}: expected each exercise in it, found none for ${without.join(', ')}`,
      ]);
    }
  }
}

/** What must be alike in every language: how many of everything, and the kinds of the questions asked. */
function structureOf(text: WorkshopText): Record<string, string[]> {
  const { aims, prepare, notes, exercises, slides, questions, evaluation } = text;
  const count = (list: unknown[]) => [`${list.length} entries`];
  return {
    aims: count(aims),
    prepare: count(prepare),
    notes: notes.map(({ step }) => step),
    questions: count(questions),
    evaluation: evaluation.map(({ kind }) => kind),
    ...Object.fromEntries(
      Object.entries(slides).map(([id, slide]) => [`slides.${id}.points`, count(slide.points)]),
    ),
    ...Object.fromEntries(
      Object.entries(exercises).flatMap(([id, { steps, facilitation, sheet }]) => [
        [`exercises.${id}.steps`, count(steps)],
        [`exercises.${id}.facilitation`, count(facilitation)],
        [`exercises.${id}.sheet`, sheet.map(({ lines }) => `${lines} lines`)],
      ]),
    ),
  };
}

const inEveryLanguage = <Value>(of: (locale: Locale) => Value) =>
  Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, Value>;
