import * as v from 'valibot';
import { requireUnique, parseContent } from './check.ts';
import { Sector, Strength, Term, Theme, type Vocabularies } from './schema.ts';

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
      const slug = /([^/]+)\.yaml$/.exec(path)?.[1] ?? path;
      return { slug, ...parseContent(Theme, value, `${folder}/themes/${slug}.yaml`) };
    })
    .sort((a, b) => a.number - b.number);
  const topics = parsed.flatMap((theme) => theme.topics.map((topic) => topic.slug));
  requireUnique(`${folder}/themes`, 'topics.slug', topics);
  const list = <Entry extends v.GenericSchema>(name: keyof VocabularyFiles['lists'], entry: Entry) =>
    parseContent(v.array(entry), lists[name], `${folder}/${name}.yaml`);
  return {
    themes: parsed,
    sectors: list('sectors', Sector),
    kinds: list('kinds', Term),
    provenances: list('provenances', Term),
    strengths: list('strengths', Strength),
    stages: list('stages', Term),
    levels: list('levels', Term),
    governance: list('governance', Term),
  };
}
