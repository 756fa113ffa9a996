import { basename, join, relative } from 'node:path';
import * as v from 'valibot';
import { requireEach, requireKnown, requireUnique } from './check.ts';
import { requireClauseLinks } from './clause-links.ts';
import { parseGlossary } from './glossary.ts';
import { loadWorksheetTools } from './tools.server.ts';
import { listNames, listYaml, readInLanguage, readValue, readYaml } from './read.server.ts';
import { parseTopics } from './topics.ts';
import type { CheckRules } from '#domain/check/check-rules.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import { locales, type Locale } from '#domain/words.ts';
import { parseCheckRules } from './check-rules.ts';
import { parseReadingRules } from './reading-rules.ts';
import { ModelClause } from '../schema/clauses.ts';
import type { GlossaryEntry } from '../schema/glossary.ts';
import { LeftProvision, Provision } from '../schema/provisions.ts';
import { ChosenClauses, ThemeReport } from '../schema/themes.ts';
import type { TopicAdvice } from '../schema/topics.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import type { WorksheetTools } from '../schema/tools.ts';
import { ToolEntry, type Framework } from '../schema/framework.ts';
import { parseFramework } from './framework.ts';
import { parseVocabularies } from './vocabularies.ts';

/** What a theme's page says: its report in each language and the clauses it points out. */
type ThemeContent = { report: Record<Locale, ThemeReport>; chosen: ChosenClauses };

/** All content of the hub, validated and cross-checked. */
export type Content = {
  vocabularies: Vocabularies;
  provisions: Provision[];
  /** Provisions that left, by which their addresses are kept. */
  leftProvisions: LeftProvision[];
  modelClauses: ModelClause[];
  themes: Map<string, ThemeContent>;
  /** What the pages of topics say beside their clauses. */
  topics: Map<string, TopicAdvice>;
  glossary: GlossaryEntry[];
  tools: WorksheetTools;
  toolList: ToolEntry[];
  framework: Record<Locale, Framework>;
};

/** Reads everything below `root` (the repository's folder); throws a ContentError at the first wrong file. */
export function loadContent(root: string): Content {
  const vocabularies = loadVocabularies(root);
  const glossary = loadGlossary(root);
  const { provisions, leftProvisions } = loadProvisions(root, vocabularies);
  const modelClauses = loadModelClauses(root, vocabularies);
  const clauses = slugs([...provisions, ...leftProvisions, ...modelClauses]);
  return {
    vocabularies,
    provisions,
    leftProvisions,
    modelClauses,
    themes: new Map(
      vocabularies.themes.map(({ slug }) => [
        slug,
        loadThemeContent(root, slug, vocabularies, clauses),
      ]),
    ),
    topics: loadTopics(root, vocabularies),
    glossary,
    tools: loadWorksheetTools(root, vocabularies, glossary),
    toolList: loadToolList(root),
    framework: loadFramework(root),
  };
}

/** Reads the vocabularies below `root`; throws a ContentError. */
export function loadVocabularies(root: string): Vocabularies {
  const folder = join(root, 'content/vocabularies');
  const list = (name: string) => readValue(join(folder, `${name}.yaml`), root);
  return parseVocabularies({
    themes: Object.fromEntries(
      listYaml(join(folder, 'themes')).map((path) => [path, readValue(path, root)]),
    ),
    lists: {
      sectors: list('sectors'),
      kinds: list('kinds'),
      provenances: list('provenances'),
      strengths: list('strengths'),
      judgements: list('judgements'),
      stages: list('stages'),
      levels: list('levels'),
      governance: list('governance'),
    },
  });
}

/** Reads what the reading of documents knows of the hub's topics below `root`; throws a ContentError. */
export function loadReadingRules(root: string, vocabularies: Vocabularies): ReadingRules {
  const read = (name: string) =>
    readValue(join(root, 'content/vocabularies', `${name}.yaml`), root);
  return parseReadingRules(vocabularies, {
    classification: read('classification'),
    selection: read('selection'),
    force: read('force'),
    reading: read('reading'),
  });
}

/** Reads what the check of an agreement looks for below `root`; throws a ContentError. */
export function loadCheckRules(root: string, vocabularies: Vocabularies): CheckRules {
  return parseCheckRules(
    vocabularies,
    readValue(join(root, 'content/vocabularies/check.yaml'), root),
  );
}

function loadProvisions(
  root: string,
  vocabularies: Vocabularies,
): Pick<Content, 'provisions' | 'leftProvisions'> {
  const entries = listYaml(join(root, 'content/provisions')).flatMap((path) => {
    const file = relative(root, path);
    return readYaml(v.array(v.union([Provision, LeftProvision])), path, root).map((entry) => ({
      file,
      entry,
    }));
  });
  const slugsOfAll = entries.map(({ entry }) => entry.slug);
  requireUnique('content/provisions', 'slug', slugsOfAll);
  const known = new Set(slugsOfAll);
  for (const { file, entry } of entries) {
    if ('goes' in entry) {
      if (entry.to !== undefined) requireKnown(file, `${entry.slug}.to`, [entry.to], known);
    } else {
      requireKnown(file, `${entry.slug}.topics`, entry.topics, topicSlugs(vocabularies));
      requireKnown(file, `${entry.slug}.sector`, [entry.sector], slugs(vocabularies.sectors));
    }
  }
  return {
    provisions: entries.flatMap(({ entry }) => ('goes' in entry ? [] : [entry])),
    leftProvisions: entries.flatMap(({ entry }) => ('goes' in entry ? [entry] : [])),
  };
}

function loadModelClauses(root: string, vocabularies: Vocabularies): ModelClause[] {
  const folder = join(root, 'content/clauses');
  const clauses = listNames(folder).flatMap((name) =>
    listYaml(join(folder, name)).map((path) => ({
      file: relative(root, path),
      clause: readModelClause(path, name, root, vocabularies),
    })),
  );
  const known = new Set(clauses.map(({ clause }) => clause.slug));
  for (const { file, clause } of clauses) {
    if (clause.fallback !== undefined) requireKnown(file, 'fallback', [clause.fallback], known);
  }
  return clauses.map(({ clause }) => clause);
}

function readModelClause(
  path: string,
  folder: string,
  root: string,
  vocabularies: Vocabularies,
): ModelClause {
  const file = relative(root, path);
  const clause = readYaml(ModelClause, path, root);
  requireKnown(file, 'topics', clause.topics, topicSlugs(vocabularies));
  requireKnown(file, 'governance', clause.governance, slugs(vocabularies.governance));
  const name = basename(path, '.yaml');
  if (clause.kind === 'guideline') return { slug: `guideline-${name}`, ...clause };
  requireKnown(file, 'topics.0', clause.topics.slice(0, 1), new Set([folder]));
  requireKnown(file, 'strength', [clause.strength], new Set([name]));
  return { slug: `model-${folder}-${name}`, ...clause };
}

function loadThemeContent(
  root: string,
  theme: string,
  vocabularies: Vocabularies,
  clauses: Set<string>,
): ThemeContent {
  const folder = join(root, 'content/themes', theme);
  const report = Object.fromEntries(
    locales.map((locale) => {
      const text = readInLanguage(folder, locale, (path) => readYaml(ThemeReport, path, root));
      const file = `content/themes/${theme}/${locale}.yaml`;
      const topics = text.aims.map((aim) => aim.topic);
      requireKnown(file, 'aims', topics, topicSlugs(vocabularies));
      requireClauseLinks(file, text, clauses);
      return [locale, text];
    }),
  ) as Record<Locale, ThemeReport>;
  return { report, chosen: readYaml(ChosenClauses, join(folder, 'chosen.yaml'), root) };
}

function loadTopics(root: string, vocabularies: Vocabularies): Map<string, TopicAdvice> {
  const paths = listYaml(join(root, 'content/topics'));
  return parseTopics(
    Object.fromEntries(paths.map((path) => [path, readValue(path, root)])),
    vocabularies,
  );
}

function loadGlossary(root: string): GlossaryEntry[] {
  const path = join(root, 'content/vocabularies/glossary.yaml');
  return parseGlossary(readValue(path, root), relative(root, path));
}

function loadToolList(root: string): ToolEntry[] {
  const tools = readYaml(v.array(ToolEntry), join(root, 'content/tools/index.yaml'), root);
  requireUnique('content/tools/index.yaml', 'slug', slugList(tools));
  return tools;
}

function loadFramework(root: string): Record<Locale, Framework> {
  const framework = Object.fromEntries(
    locales.map((locale) => [
      locale,
      readInLanguage(join(root, 'content/tools/dif'), locale, (path) =>
        parseFramework(readValue(path, root), relative(root, path)),
      ),
    ]),
  ) as Record<Locale, Framework>;
  const ours = slugList(framework.en.dimensions);
  for (const locale of locales) {
    const file = `content/tools/dif/${locale}.yaml`;
    const found = slugList(framework[locale].dimensions);
    requireEach(file, 'dimensions', ours, found);
    requireKnown(file, 'dimensions', found, new Set(ours));
  }
  return framework;
}

const slugList = (terms: { slug: string }[]) => terms.map((term) => term.slug);

const slugs = (terms: { slug: string }[]) => new Set(terms.map((term) => term.slug));

const topicSlugs = ({ themes }: Vocabularies) => slugs(themes.flatMap((theme) => theme.topics));
