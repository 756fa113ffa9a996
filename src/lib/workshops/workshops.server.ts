import { marked } from 'marked';
import { loadWorkshops, type Workshop, type Workshops } from '#content/load/workshops.server.ts';
import { locales, type Locale } from '#domain/words.ts';
import { messages } from '#content/messages.server.ts';
import { countriesWithLawOn } from '#lib/law/law.server.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';
import { countryName } from '#lib/site/names.ts';
import { stagesIn } from '#lib/site/labels.ts';
import type {
  AgendaStep,
  Deck,
  Guide,
  GuideExercise,
  GuideNotes,
  WorkshopCard,
} from './workshops.ts';

let workshops: Workshops | undefined;

/** The workshops, read once while the pages that show them are built. */
export function builtWorkshops(): Workshops {
  workshops ??= loadWorkshops(process.cwd());
  return workshops;
}

/** How to use the guides, with its sections as HTML. */
export function requireIntroduction(locale: Locale) {
  const { title, summary, sections } = builtWorkshops().introduction[locale];
  return { title, summary, sections: sections.map((part) => ({ ...part, text: html(part.text) })) };
}

/** What the list of workshops says of each, in their order. */
export const listCards = (locale: Locale): WorkshopCard[] =>
  builtWorkshops().workshops.map((workshop) => cardOf(workshop, locale));

/** A workshop's guide in a language; throws when there is no such workshop. */
export function requireGuide(slug: string, locale: Locale): Guide {
  const workshop = requireWorkshop(slug);
  const text = workshop.texts[locale];
  const agenda = agendaOf(workshop, locale);
  return {
    ...cardOf(workshop, locale),
    audience: html(text.audience),
    prepare: text.prepare.map(inline),
    agenda,
    law: lawSheetsOf(workshop, locale),
    notes: notesOf(workshop, locale),
    exercises: exercisesOf(workshop, locale),
    questions: text.questions.map(({ asked, reply }) => ({ asked, reply: html(reply) })),
    evaluation: text.evaluation,
    reading: workshop.plan.reading.map((work) => ({ ...work, why: text.reading[work.id] ?? '' })),
  };
}

/** A workshop's slides and agenda in a language; throws when there is no such workshop. */
export function requireDeck(slug: string, locale: Locale): Deck {
  const workshop = requireWorkshop(slug);
  const { plan, texts } = workshop;
  const { number, hue, title } = cardOf(workshop, locale);
  const agenda = agendaOf(workshop, locale);
  const { skip } = messages[locale].workshops.slides;
  const slides = plan.slides.map(({ id, kind, step, exercise, isOfOneLaw }) => {
    const said = requireEntry(texts[locale].slides, id);
    // The slides before the last one of an exercise tell its case; the last one sets the task.
    const isTask = plan.slides.findLast((other) => other.exercise === exercise)?.id === id;
    const planned = plan.exercises.find((other) => isTask && other.id === exercise);
    return {
      id,
      kind,
      title: said.title,
      points: said.points,
      notes: isOfOneLaw ? `${skip} ${said.notes}` : said.notes,
      at: agenda.findIndex((part) => part.id === step),
      exercise: planned && {
        title: requireEntry(texts[locale].exercises, planned.id).title,
        minutes: planned.minutes,
        group: planned.group,
      },
    };
  });
  return { slug, number, hue, title, agenda, slides };
}

/** One mark a workshop, in the order in which they are held; a seventh begins anew. */
const hues = ['indigo', 'teal', 'plum', 'ochre', 'green', 'brick'] as const;

function cardOf({ slug, plan, texts }: Workshop, locale: Locale): WorkshopCard {
  const { title, summary, aims, exercises } = texts[locale];
  return {
    slug,
    number: plan.number,
    hue: hues[(plan.number - 1) % hues.length] ?? 'indigo',
    title,
    summary,
    aims: aims.map(inline),
    minutes: plan.agenda.reduce((sum, step) => sum + step.minutes, 0),
    toolPath: plan.tool && (plan.tool === 'clauses' ? 'clauses/' : `tools/${plan.tool}/`),
    parts: plan.exercises.map(({ id }) => ({ id, title: requireEntry(exercises, id).title })),
  };
}

/** The countries, by name, of which there is a sheet on the law to hand out. */
function lawSheetsOf({ plan }: Workshop, locale: Locale): Guide['law'] {
  const special = messages[locale].hub.site.countries;
  return countriesWithLawOn(plan.law)
    .map((country) => ({ country, name: countryName(country, locale, special) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** The topics on which a workshop hands out the law; none of most. */
export const lawTopicsOf = (slug: string): string[] => requireWorkshop(slug).plan.law;

function agendaOf({ plan, texts }: Workshop, locale: Locale): AgendaStep[] {
  let at = 0;
  return plan.agenda.map(({ id, minutes, kind, exercise }) => {
    const begins = at;
    at += minutes;
    const { title, text } = requireEntry(texts[locale].agenda, id);
    return { id, at: begins, minutes, kind, title, text, exercise };
  });
}

function notesOf({ plan, texts }: Workshop, locale: Locale): GuideNotes[] {
  const { notes, agenda } = texts[locale];
  return plan.agenda.flatMap(({ id, picture }) => {
    const parts = notes
      .filter(({ step }) => step === id)
      .map((part) => ({ ...part, text: html(part.text) }));
    const stages = picture === 'stages' ? stagesIn(vocabularies, locale) : [];
    return parts.length === 0
      ? []
      : [{ step: id, title: requireEntry(agenda, id).title, parts, stages }];
  });
}

function exercisesOf({ plan, texts }: Workshop, locale: Locale): GuideExercise[] {
  return plan.exercises.map(({ id, minutes, group }, index) => {
    const said = requireEntry(texts[locale].exercises, id);
    return {
      id,
      number: index + 1,
      minutes,
      group,
      title: said.title,
      aim: said.aim,
      scenario: html(said.scenario),
      steps: said.steps.map(inline),
      facilitation: said.facilitation.map(inline),
      sheet: said.sheet.map(({ heading, lines }, at) => ({
        heading,
        lines,
        answer: html(said.answers[at] ?? ''),
      })),
    };
  });
}

function requireWorkshop(slug: string): Workshop {
  const workshop = builtWorkshops().workshops.find((other) => other.slug === slug);
  if (workshop === undefined) throw new Error(`no workshop ${slug}`);
  return workshop;
}

/** The loader has made sure that every id has its text. */
function requireEntry<Entry>(entries: Record<string, Entry>, id: string): Entry {
  const entry = entries[id];
  if (entry === undefined) throw new Error(`no text for ${id}`);
  return entry;
}

/** Our own Markdown as HTML; nothing in it needs sanitising. */
const html = (markdown: string): string => marked.parse(markdown, { async: false }).trim();
const inline = (markdown: string): string => marked.parseInline(markdown, { async: false });

/** The entries of the sheets on the law that workshops hand out, in each language. */
export const oncePerLawSheet = () =>
  locales.flatMap((locale) =>
    builtWorkshops().workshops.flatMap(({ slug, plan }) =>
      countriesWithLawOn(plan.law).map((code) => ({ locale, slug, country: code.toLowerCase() })),
    ),
  );

/** The entries of a page that every workshop has in each language. */
export const oncePerWorkshop = () =>
  locales.flatMap((locale) => builtWorkshops().workshops.map(({ slug }) => ({ locale, slug })));
