import { join } from 'node:path';
import { requireEach, requireKnown, requireUnique } from './check.ts';
import { readYaml } from './read.server.ts';
import type { GlossaryEntry } from '../schema/glossary.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import { CoGovernance, DataLifeCycle, DataRights, type WorksheetTools } from '../schema/tools.ts';

type Named = { id: string }[];

/** Reads the tools whose result is a worksheet; throws a ContentError at the first wrong file. */
export function loadWorksheetTools(
  root: string,
  vocabularies: Vocabularies,
  glossary: GlossaryEntry[],
): WorksheetTools {
  const topics = slugs(vocabularies.themes.flatMap((theme) => theme.topics));
  return {
    'data-life-cycle': loadDataLifeCycle(root, vocabularies, topics),
    'data-rights': loadDataRights(root, topics, slugs(glossary)),
    'co-governance': loadCoGovernance(root, vocabularies),
  };
}

function loadDataLifeCycle(root: string, { stages }: Vocabularies, topics: Set<string>) {
  const file = fileOf('data-life-cycle');
  const tool = readYaml(DataLifeCycle, join(root, file), root);
  const found = tool.stages.map(({ stage }) => stage);
  requireUnique(file, 'stages', found);
  requireEach(file, 'stages', [...slugs(stages)], found);
  for (const entry of tool.stages) {
    requireKnown(file, `${entry.stage}.topics`, entry.topics, topics);
  }
  requireFields(file, [...tool.system, ...tool.stages.flatMap(({ fields }) => fields)]);
  return tool;
}

function loadDataRights(root: string, topics: Set<string>, words: Set<string>) {
  const file = fileOf('data-rights');
  const tool = readYaml(DataRights, join(root, file), root);
  const fields = [...tool.parts.flatMap((part) => part.fields), ...tool.outcome];
  requireFields(file, fields);
  requireUnique(file, 'columns', tool.columns);
  requireKnown(file, 'columns', tool.columns, ids(fields));
  requireEach(file, 'columns', [...ids(fields)], tool.columns);
  requireUnique(file, 'rights.id', [...tool.rights.map(({ id }) => id)]);
  for (const right of tool.rights) requireKnown(file, right.id, right.fields, ids(fields));
  for (const part of tool.parts) {
    requireKnown(file, `${part.id}.rights`, part.rights, ids(tool.rights));
    requireKnown(file, `${part.id}.topics`, part.topics, topics);
  }
  requireKnown(file, 'terms', tool.terms, words);
  return tool;
}

function loadCoGovernance(root: string, { governance }: Vocabularies) {
  const file = fileOf('co-governance');
  const tool = readYaml(CoGovernance, join(root, file), root);
  const found = tool.themes.map(({ theme }) => theme);
  requireUnique(file, 'themes', found);
  requireKnown(file, 'themes', found, slugs(governance));
  requireFields(file, [
    ...tool.meeting,
    ...tool.background,
    ...tool.themes.flatMap(({ questions }) => questions),
  ]);
  return tool;
}

/** The field `system` names what is written about; every other name is free, and used once. */
function requireFields(file: string, fields: Named): void {
  const found = fields.map(({ id }) => id);
  requireUnique(file, 'id', found);
  requireEach(file, 'id', ['system'], found);
}

const fileOf = (tool: keyof WorksheetTools) => `content/tools/${tool}.yaml`;
const slugs = (terms: { slug: string }[]) => new Set(terms.map(({ slug }) => slug));
const ids = (named: Named) => new Set(named.map(({ id }) => id));
