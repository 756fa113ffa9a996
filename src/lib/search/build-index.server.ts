import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Clause } from '#domain/clause/records.ts';
import { fold, stem } from '#domain/reading/normalise.ts';
import { locales, type Locale } from '#domain/words.ts';
import { packColumns } from './columns.ts';
import { readIndexWords } from '#domain/search/index-words.ts';
import { manifestFile } from './manifest.server.ts';
import { layOutCards, orderRows, packCards } from './pack-cards.server.ts';
import {
  frequentIn,
  packTopics,
  packWords,
  topicWords,
  type SearchTopic,
  type WordSource,
} from './pack-words.server.ts';
import { indexDocuments, type SearchFile, type WeightedText } from './pagefind-files.server.ts';
import { packPrints, printOf } from './prints.ts';
import { branchNames, packNames, type SearchName } from './names.ts';
import { aboutOf, cardOf } from './rows.ts';
import { packSlugs } from './slugs.ts';
import type { Manifest } from './types.ts';

/** What search is built from; `builtAt` (ISO 8601, UTC) is before the clauses were read. */
export type SearchSource = {
  clauses: Clause[];
  topics: SearchTopic[];
  /** What people call sectors, countries, unions and branches. */
  names: SearchName[];
  builtAt: string;
};

/**
 * Writes the files of the search to `outDir`, which is emptied first: below a folder named by their content the
 * facets, cards, prints and slugs that all languages share and, for each interface language, an index of every clause.
 */
export async function buildSearch(
  source: SearchSource,
  outDir: string,
  languages: readonly Locale[] = locales,
): Promise<Manifest> {
  const files = await makeFiles(source, languages);
  const version = versionOf(files);
  const manifest = { version, builtAt: source.builtAt, rows: source.clauses.length };
  rmSync(outDir, { recursive: true, force: true });
  for (const { path, content } of files) write(join(outDir, version, path), content);
  write(join(outDir, manifestFile), JSON.stringify(manifest));
  return manifest;
}

async function makeFiles(
  { clauses, topics, names }: SearchSource,
  languages: readonly Locale[],
): Promise<SearchFile[]> {
  const rows = orderRows(clauses);
  const layout = layOutCards(rows);
  const files: SearchFile[] = [
    jsonFile('columns.json', packColumns(rows, layout)),
    jsonFile('prints.json', packPrints(rows.map(({ slug }) => printOf(slug)))),
    ...[...packNames(names, rows)].map(([path, called]) => jsonFile(path, called)),
    jsonFile('topics.json', packTopics(topics)),
    ...[...packCards(rows, layout)].map(([path, content]) => ({ path, content })),
    ...[...packSlugs(rows.map(({ slug }) => slug))].map(([path, known]) => jsonFile(path, known)),
  ];
  const frequent = frequentIn(rows);
  for (const locale of languages)
    files.push(...(await filesOfLocale({ rows, topics, names, frequent }, locale)));
  await close();
  return files;
}

async function filesOfLocale(
  { rows, ...source }: Omit<WordSource, 'locale'> & { rows: Clause[] },
  locale: Locale,
): Promise<SearchFile[]> {
  const { topics, names } = source;
  const wordsByTopic = topicWords(topics);
  const documents = rows.map((clause) => documentOf(clause, locale, wordsByTopic, names));
  const index = await indexDocuments(documents, locale);
  const words = packWords(rows, { ...source, locale });
  return [
    ...index.map(({ path, content }) => ({ path: `${locale}/${path}`, content })),
    jsonFile(`${locale}/words.json`, words),
  ];
}

/** The text comes first, so that a word's place in the document is its place in the text. */
function documentOf(
  clause: Clause,
  locale: Locale,
  wordsByTopic: Map<string, string[]>,
  names: SearchName[],
): WeightedText[] {
  const { title, text, gist = '' } = cardOf(clause, locale);
  const topics = clause.topics.flatMap((topic) => wordsByTopic.get(topic) ?? []);
  // One form of a word is enough: with five of them a topic would outweigh what a text says.
  const ofTopics = new Map(topics.map((word) => [stem(fold(word)), word])).values();
  return [
    { text: indexed(text), weight: 1 },
    { text: indexed(title), weight: 8 },
    { text: [...ofTopics].join(' '), weight: 5 },
    { text: indexed(gist), weight: 3 },
    { text: indexed([...aboutOf(clause), ...branchNames(clause, names)].join(' ')), weight: 3 },
  ];
}

function indexed(text: string): string {
  return readIndexWords(text)
    .map(({ word }) => word)
    .join(' ');
}

function jsonFile(path: string, value: unknown): SearchFile {
  return { path, content: JSON.stringify(value) };
}

function versionOf(files: SearchFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 12);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
