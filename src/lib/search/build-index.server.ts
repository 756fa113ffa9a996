import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Clause } from '#domain/clause/records.ts';
import { locales, type Locale } from '#domain/words.ts';
import { packColumns } from './columns.ts';
import { readIndexWords } from './index-words.ts';
import { manifestFile } from './manifest.server.ts';
import { layOutCards, orderRows, packCards } from './pack-cards.server.ts';
import { packWords, topicWords, type SearchTopic } from './pack-words.server.ts';
import { indexDocuments, type SearchFile, type WeightedText } from './pagefind-files.server.ts';
import { aboutOf, cardOf } from './rows.ts';
import { packSlugs } from './slugs.ts';
import type { Manifest } from './types.ts';

/** What search is built from; `builtAt` (ISO 8601, UTC) is before the clauses were read. */
export type SearchSource = { clauses: Clause[]; topics: SearchTopic[]; builtAt: string };

/**
 * Writes the files of the search to `outDir`, which is emptied first: below a folder named by their content the
 * facets, cards and slugs that all languages share and, for each interface language, an index of every clause.
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
  { clauses, topics }: SearchSource,
  languages: readonly Locale[],
): Promise<SearchFile[]> {
  const rows = orderRows(clauses);
  const layout = layOutCards(rows);
  const files: SearchFile[] = [
    jsonFile('columns.json', packColumns(rows, layout)),
    ...[...packCards(rows, layout)].map(([path, content]) => ({ path, content })),
    ...[...packSlugs(rows.map(({ slug }) => slug))].map(([path, known]) => jsonFile(path, known)),
  ];
  for (const locale of languages) files.push(...(await filesOfLocale(rows, topics, locale)));
  await close();
  return files;
}

async function filesOfLocale(
  rows: Clause[],
  topics: SearchTopic[],
  locale: Locale,
): Promise<SearchFile[]> {
  const wordsByTopic = new Map(topics.map((topic) => [topic.slug, topicWords(topic)]));
  const documents = rows.map((clause) => documentOf(clause, locale, wordsByTopic));
  const index = await indexDocuments(documents, locale);
  const words = packWords(
    rows.map((clause) => textOf(clause, locale)),
    topics,
  );
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
): WeightedText[] {
  const { title, text } = cardOf(clause, locale);
  const topics = new Set(clause.topics.flatMap((topic) => wordsByTopic.get(topic) ?? []));
  return [
    { text: indexed(text), weight: 1 },
    { text: indexed(title), weight: 8 },
    { text: [...topics].join(' '), weight: 5 },
    { text: indexed(aboutOf(clause).join(' ')), weight: 3 },
  ];
}

function textOf(clause: Clause, locale: Locale): string {
  const { title, text } = cardOf(clause, locale);
  return `${title} ${text}`;
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
