import { join } from 'node:path';
import { worksheetTools, type WorksheetTool } from '#domain/tools/worksheet.ts';
import { requireEach, requireKnown, requireUnique } from './check.ts';
import { entriesWith, namedIn } from './named.ts';
import { readYaml } from './read.server.ts';
import type { GlossaryEntry } from '../schema/glossary.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import {
  toolSchemas,
  type CoGovernance,
  type DataLifeCycle,
  type DataRights,
  type WorksheetTools,
} from '../schema/tools.ts';

/** Reads the tools whose result is a worksheet; throws a ContentError at the first wrong file. */
export function loadWorksheetTools(
  root: string,
  vocabularies: Vocabularies,
  glossary: GlossaryEntry[],
): WorksheetTools {
  const known = {
    topics: slugs(vocabularies.themes.flatMap((theme) => theme.topics)),
    law: slugs(vocabularies.themes.flatMap((theme) => theme.topics)),
    theme: slugs(vocabularies.governance),
    terms: slugs(glossary),
  };
  const load = (name: WorksheetTool) => {
    const file = fileOf(name);
    const tool = readYaml(toolSchemas[name], join(root, file), root);
    for (const [key, words] of Object.entries(known)) {
      requireKnown(file, key, namedIn(tool, key), words);
    }
    requireUnique(file, 'id', fieldsOf(tool));
    // The field `system` names what is written about; every other name is free.
    requireEach(file, 'id', ['system'], fieldsOf(tool));
    return tool;
  };
  const tools = Object.fromEntries(worksheetTools.map((name) => [name, load(name)]));
  return checked(tools as WorksheetTools, vocabularies);
}

/** What single tools refer to within their own file. */
function checked(tools: WorksheetTools, vocabularies: Vocabularies): WorksheetTools {
  requireStages(tools['data-life-cycle'], vocabularies);
  requireRights(tools['data-rights']);
  requireQuestions(tools['co-governance']);
  return tools;
}

function requireStages(tool: DataLifeCycle, { stages }: Vocabularies): void {
  const file = fileOf('data-life-cycle');
  const found = tool.stages.map(({ stage }) => stage);
  requireUnique(file, 'stages', found);
  requireEach(file, 'stages', [...slugs(stages)], found);
}

function requireRights(tool: DataRights): void {
  const file = fileOf('data-rights');
  const fields = fieldsOf(tool);
  const rights = tool.rights.map(({ id }) => id);
  requireUnique(file, 'columns', tool.columns);
  requireKnown(file, 'columns', tool.columns, new Set(fields));
  requireEach(file, 'columns', fields, tool.columns);
  requireUnique(file, 'rights.id', rights);
  for (const right of tool.rights) requireKnown(file, right.id, right.fields, new Set(fields));
  for (const part of tool.parts) {
    requireKnown(file, `${part.id}.rights`, part.rights, new Set(rights));
  }
}

/** What is noted of a question stands beside what is noted in fields. */
function requireQuestions(tool: CoGovernance): void {
  const file = fileOf('co-governance');
  const questions = tool.themes.flatMap((theme) => theme.questions.map(({ id }) => id));
  requireUnique(file, 'themes', namedIn(tool, 'theme'));
  requireUnique(file, 'id', [...fieldsOf(tool), ...questions]);
}

/** The names of all fields of a tool: what has a kind. */
const fieldsOf = (tool: unknown): string[] => entriesWith(tool, 'kind').map(({ id }) => String(id));

const fileOf = (tool: WorksheetTool) => `content/tools/${tool}.yaml`;
const slugs = (terms: { slug: string }[]) => new Set(terms.map(({ slug }) => slug));
