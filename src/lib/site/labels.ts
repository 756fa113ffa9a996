import type { Translated } from '#content/schema/translated.ts';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Judgement, Kind, Level, Locale, Provenance, Stage } from '#domain/words.ts';

/** A theme as pages show it, in one language. */
export type ThemeLabel = {
  slug: string;
  number: number;
  hue: string;
  label: string;
  definition: string;
  topics: { slug: string; label: string; definition: string }[];
};

/** A stage of the data life cycle as pages explain it, in one language. */
export type StageLabel = { slug: string; label: string; definition: string };

/** What everything is called in one language. */
export type Labels = {
  themes: ThemeLabel[];
  topics: Record<string, string>;
  sectors: Record<string, string>;
  kinds: Record<Kind, string>;
  provenances: Record<Provenance, string>;
  strengths: Record<Judgement, string>;
  stages: Record<Stage, string>;
  levels: Record<Level, string>;
  governance: Record<string, string>;
};

/** The labels of all vocabularies in one language. */
export function labelsOf(vocabularies: Vocabularies, locale: Locale): Labels {
  const named = <Name extends string>(terms: { slug: Name; label: Translated }[]) =>
    Object.fromEntries(terms.map((term) => [term.slug, term.label[locale]])) as Record<
      Name,
      string
    >;
  return {
    themes: vocabularies.themes.map((theme) => ({
      slug: theme.slug,
      number: theme.number,
      hue: theme.hue,
      label: theme.label[locale],
      definition: theme.definition[locale],
      topics: theme.topics.map((topic) => ({
        slug: topic.slug,
        label: topic.label[locale],
        definition: topic.definition[locale],
      })),
    })),
    topics: named(vocabularies.themes.flatMap((theme) => theme.topics)),
    sectors: named(vocabularies.sectors),
    kinds: named(vocabularies.kinds),
    provenances: named(vocabularies.provenances),
    strengths: named<Judgement>([...vocabularies.strengths, ...vocabularies.judgements]),
    stages: named(vocabularies.stages),
    levels: named(vocabularies.levels),
    governance: named(vocabularies.governance),
  };
}

/** The stages of the data life cycle in one language, in their order. */
export const stagesIn = ({ stages }: Pick<Vocabularies, 'stages'>, locale: Locale): StageLabel[] =>
  stages.map(({ slug, label, definition }) => ({
    slug,
    label: label[locale],
    definition: definition[locale],
  }));

/** The labels for a page that names everything and explains nothing. */
export const withoutDefinitions = (labels: Labels): Labels => ({
  ...labels,
  stages: { collection: '', analysis: '', 'storage-and-access': '', 'off-boarding': '' },
  governance: {},
  themes: labels.themes.map((theme) => ({
    ...theme,
    definition: '',
    topics: theme.topics.map((topic) => ({ ...topic, definition: '' })),
  })),
});
