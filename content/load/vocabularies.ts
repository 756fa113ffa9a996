import * as v from 'valibot';
import { offLadder } from '#domain/lists.ts';
import { Kind, Level, Provenance, Stage, Strength } from '#domain/words.ts';
import { parseContent, requireEach, requireUnique } from './check.ts';
import {
  GovernanceTerm,
  KindTerm,
  LevelTerm,
  OffLadderTerm,
  ProvenanceTerm,
  Sector,
  StageTerm,
  StrengthTerm,
  Theme,
  type Vocabularies,
} from '../schema/vocabularies.ts';

const folder = 'content/vocabularies';

/** The parsed files of the vocabularies: themes by path, the plain lists by name. */
export type VocabularyFiles = {
  themes: Record<string, unknown>;
  lists: Record<Exclude<keyof Vocabularies, 'themes'>, unknown>;
};

/** Validates the vocabularies; themes come in the order of their numbers. Throws a ContentError. */
export function parseVocabularies({ themes, lists }: VocabularyFiles): Vocabularies {
  const parsed = Object.entries(themes)
    .map(([path, value]) => {
      const slug = (path.split('/').at(-1) ?? path).replace(/\.yaml$/, '');
      return { slug, ...parseContent(Theme, value, `${folder}/themes/${slug}.yaml`) };
    })
    .sort((a, b) => a.number - b.number);
  const topics = parsed.flatMap((theme) => theme.topics.map((topic) => topic.slug));
  requireUnique(`${folder}/themes`, 'topics.slug', topics);
  const list = <Entry extends v.GenericSchema<unknown, { slug: string }>>(
    name: keyof VocabularyFiles['lists'],
    entry: Entry,
    words: readonly string[] = [],
  ) => {
    const file = `${folder}/${name}.yaml`;
    const entries = parseContent(v.array(entry), lists[name], file);
    const slugs = entries.map(({ slug }) => slug);
    requireUnique(file, 'slug', slugs);
    requireEach(file, 'slug', words, slugs);
    return entries;
  };
  return {
    themes: parsed,
    sectors: list('sectors', Sector),
    kinds: list('kinds', KindTerm, Kind.options),
    provenances: list('provenances', ProvenanceTerm, Provenance.options),
    strengths: list('strengths', StrengthTerm, Strength.options),
    judgements: list('judgements', OffLadderTerm, offLadder),
    stages: list('stages', StageTerm, Stage.options),
    levels: list('levels', LevelTerm, Level.options),
    governance: list('governance', GovernanceTerm),
  };
}
