import { join } from 'node:path';
import * as v from 'valibot';
import { readYaml } from '#content/load/read.server.ts';
import { ClassificationRules, PhrasesByLanguage } from '#domain/reading/classify-rules.ts';
import { ForceRules } from '#domain/reading/force.ts';
import { Slug } from '#domain/words.ts';

const Phrases = v.array(v.pipe(v.string(), v.trim(), v.nonEmpty()));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Which articles become clauses: `content/vocabularies/selection.yaml`, which explains each field. */
export const SelectionRules = v.strictObject({
  formalities: PhrasesByLanguage,
  formalityWords: Phrases,
  catalogues: PhrasesByLanguage,
  catalogueWords: Phrases,
  minimumScore: Count,
  minimumShare: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  minimumPeak: Count,
  minimumLength: Count,
  untitledLength: Count,
  maximumLength: Count,
  shortLength: Count,
});
export type SelectionRules = v.InferOutput<typeof SelectionRules>;

/** A branch as readers know it: official number, sector of the hub, short name in French. */
export const BranchEntry = v.strictObject({
  idcc: v.pipe(v.string(), v.regex(/^\d{4}$/, 'four digits')),
  sector: Slug,
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
});
export type BranchEntry = v.InferOutput<typeof BranchEntry>;

/** Everything that decides on the French articles besides the thesaurus. */
export type KaliRules = {
  classification: ClassificationRules;
  selection: SelectionRules;
  force: ForceRules;
  branches: ReadonlyMap<string, BranchEntry>;
};

/** Reads the rules below `root` (the repository's folder); throws a ContentError at the first wrong file. */
export function loadKaliRules(root: string): KaliRules {
  const read = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    readYaml(schema, join(root, 'content/vocabularies', `${name}.yaml`), root);
  const branches = read('branches', v.array(BranchEntry));
  return {
    classification: read('classification', ClassificationRules),
    selection: read('selection', SelectionRules),
    force: read('force', ForceRules),
    branches: new Map(branches.map((branch) => [branch.idcc, branch])),
  };
}
