import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { openDatabase, type Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import type { Clause } from '#domain/clause/records.ts';
import { locales, type Locale } from '#domain/words.ts';
import { findClauses } from '#functions/clauses/find-clauses.ts';
import { nodeSite, openOwnDatabase } from '#functions/cli/environment.server.ts';
import { searchVocabulary } from '#functions/cli/search-vocabulary.server.ts';
import type { Search } from '#lib/search/engine.ts';
import { topicWords } from '#lib/search/pack-words.server.ts';
import { aboutOf, cardOf } from '#lib/search/rows.ts';
import { builtFiles, openBuiltSearch } from '../support/built-search.ts';
import { launchBrowser } from '../support/chromium.ts';
import { buildPlainPagefind } from './builds.ts';
import { indexOptions } from './minisearch-options.ts';
import { serveFolder } from './serve-folder.ts';
import { printTable } from './statistics.ts';

/** What somebody types, and the topics of a right answer. */
type Question = { topics: string[]; locale: Locale; kind: string; question: string };

/** What is found first, up to ten, and the words of the question that were replaced. */
type Answer = { slugs: string[]; replaced: string[] };
type Answering = (question: Question) => Promise<Answer>;

/** So many of the clauses count as newer than the build when that is tried. */
const newerClauses = 20;
const client = join(nodeSite, 'client');

/**
 * Prints how often what people type finds a clause of its topic, on the device and through the API, by kind of question,
 * beside MiniSearch with the same thesaurus and Pagefind as it comes; how often device and API say the same, without and with newer clauses; and
 * which right words were taken for mistakes.
 */
export async function benchQuestions(): Promise<void> {
  const questions = [...listKept(), ...listTyped()];
  const db = await openOwnDatabase();
  const all = await clauses.listAll(db);
  const topicsOf = new Map(all.map(({ slug, topics }) => [slug, topics]));
  const plain = await openPlainPagefind(all);
  const compared: [string, Answering][] = [
    ['On the device, each on a fresh page', onDevice()],
    ['Through the API', throughApi(db)],
    ['MiniSearch with the same thesaurus', inMiniSearch(all)],
    ['Plain Pagefind', plain.answer],
  ];
  for (const [title, answer] of compared) await printFound(title, questions, { answer, topicsOf });
  await plain.close();
  await printSame('Device and API', questions, [onDevice(), throughApi(db)]);
  const newer = await withNewer(all);
  await printSame(`Device and API with ${newerClauses} clauses newer than the build`, questions, [
    onDevice(newer.items),
    throughApi(newer.db),
  ]);
  await printAgreements(questions, all);
  await printReplaced(questions);
  db.$client.close();
  newer.db.$client.close();
}

const read = (name: string): unknown =>
  parse(readFileSync(join('tests/fixtures', `${name}.yaml`), 'utf8'));

const listTyped = () => read('typed-questions') as Question[];

const listKept = () =>
  (read('questions') as (Pick<Question, 'locale' | 'question'> & { topic: string })[]).map(
    ({ topic, ...rest }): Question => ({ ...rest, topics: [topic], kind: 'kept' }),
  );

const firstTen = { filters: {}, sort: 'relevance', page: 1, perPage: 10 } as const;

/** The search as a fresh page opens it for each question, with what is newer than the build. */
const onDevice =
  (newer: Clause[] = []): Answering =>
  async ({ locale, question }) => {
    const search = openBuiltSearch(client, locale);
    await search.merge({ items: newer, withdrawn: [] });
    return answerOf(await search.search({ ...firstTen, query: question }));
  };

const answerOf = ({ items, corrections }: Awaited<ReturnType<Search['search']>>): Answer => ({
  slugs: items.map(({ slug }) => slug),
  replaced: corrections.map(({ typed }) => typed),
});

const throughApi =
  (db: Database): Answering =>
  async ({ locale, question: q }) => {
    const asked = { q, locale, sort: 'relevance', page: 1, perPage: 10 } as const;
    const { items, reading } = await findClauses(db, published, asked);
    return {
      slugs: items.map(({ slug }) => slug),
      replaced: reading?.corrections.map(({ typed }) => typed) ?? [],
    };
  };

const published = () => Promise.resolve(builtFiles(client));

function inMiniSearch(all: Clause[]): Answering {
  const wordsByTopic = topicWords(searchVocabulary(process.cwd()).topics);
  const indexes = new Map(
    locales.map((locale) => {
      const index = new MiniSearch(indexOptions);
      index.addAll(
        all.map((clause) => ({
          ...cardOf(clause, locale),
          about: [
            ...aboutOf(clause),
            ...clause.topics.flatMap((topic) => wordsByTopic.get(topic) ?? []),
          ].join(' '),
        })),
      );
      return [locale, index] as const;
    }),
  );
  return ({ locale, question }) =>
    Promise.resolve({
      slugs: (indexes.get(locale)?.search(question, { fuzzy: 0.2, prefix: true }) ?? [])
        .slice(0, 10)
        .map(({ id }) => String(id)),
      replaced: [],
    });
}

/** Pagefind as it comes, in a page of a browser. */
async function openPlainPagefind(all: Clause[]) {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  await buildPlainPagefind(all, folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en">');
  const [server, browser] = await Promise.all([serveFolder(folder), launchBrowser()]);
  const page = await browser.newPage();
  await page.goto(`${server.origin}/index.html`);
  const answer: Answering = async ({ question }) => {
    const addresses = await page.evaluate<string[]>(`(async () => {
      const { search } = await import('/plain/pagefind.js');
      const { results } = await search(${JSON.stringify(question)});
      const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return first.map(({ url }) => url);
    })()`);
    return { slugs: addresses.map((address) => address.split('/').at(-2) ?? ''), replaced: [] };
  };
  const close = async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { answer, close };
}

/** A copy of the database in which some clauses are newer than the build, and these clauses. */
async function withNewer(all: Clause[]): Promise<{ db: Database; items: Clause[] }> {
  const file = join(mkdtempSync(join(tmpdir(), 'clause-hub-')), 'hub.db');
  const own = await openOwnDatabase();
  await own.$client.execute({ sql: 'VACUUM INTO ?', args: [file] });
  own.$client.close();
  const db = await openDatabase({ url: `file:${file}` });
  const step = Math.floor(all.length / newerClauses);
  const items = all.filter((_, at) => at % step === 0).slice(0, newerClauses);
  const slugs = JSON.stringify(items.map(({ slug }) => slug));
  await db.run(
    sql`UPDATE clauses SET changed_at = '2100-01-01T00:00:00.000Z' WHERE slug IN (SELECT value FROM json_each(${slugs}))`,
  );
  return { db, items };
}

type Told = { answer: Answering; topicsOf: Map<string, string[]> };

async function printFound(
  title: string,
  questions: Question[],
  { answer, topicsOf }: Told,
): Promise<void> {
  const answers: { kind: string; found: number; place: number }[] = [];
  for (const question of questions) {
    const { slugs } = await answer(question);
    const isRight = (slug: string) =>
      topicsOf.get(slug)?.some((topic) => question.topics.includes(topic));
    answers.push({
      kind: question.kind,
      found: slugs.length,
      place: slugs.findIndex(isRight) + 1,
    });
  }
  const kinds = [...new Set(answers.map(({ kind }) => kind))];
  printTable(title, [
    ['kind', 'questions', 'right among three', 'mean of 1/place', 'empty'],
    ...kinds.map((kind) =>
      rowOf(
        kind,
        answers.filter((one) => one.kind === kind),
      ),
    ),
    rowOf('all', answers),
  ]);
}

function rowOf(kind: string, answers: { found: number; place: number }[]): string[] {
  const inverse = answers.reduce((sum, { place }) => sum + (place === 0 ? 0 : 1 / place), 0);
  return [
    kind,
    String(answers.length),
    String(answers.filter(({ place }) => place > 0 && place <= 3).length),
    (inverse / answers.length).toFixed(2),
    String(answers.filter(({ found }) => found === 0).length),
  ];
}

/** How many questions two searches answer alike: with the same first clause, and four of the first five. */
async function printSame(
  title: string,
  questions: Question[],
  [one, other]: [Answering, Answering],
): Promise<void> {
  let [sameFirst, sameFive] = [0, 0];
  for (const question of questions) {
    const [first, second] = [(await one(question)).slugs, (await other(question)).slugs];
    if (first[0] === second[0]) sameFirst += 1;
    const five = first.slice(0, 5);
    if (five.filter((slug) => second.slice(0, 5).includes(slug)).length >= five.length - 1)
      sameFive += 1;
  }
  printTable(title, [
    ['questions', 'same first', 'four of five'],
    [questions.length, sameFirst, sameFive].map(String),
  ]);
}

/** How many questions find nothing among the wordings of agreements, though their topic has some. */
async function printAgreements(questions: Question[], all: Clause[]): Promise<void> {
  const agreed = new Set(
    all.filter(({ provenance }) => provenance === 'agreement').flatMap(({ topics }) => topics),
  );
  const filters = { provenance: ['agreement'] };
  const asked = questions.filter(({ topics: [topic = ''] }) => agreed.has(topic));
  const [empty, early] = [[] as string[], [] as string[]];
  for (const { locale, question } of asked) {
    const search = openBuiltSearch(client, locale);
    const { total } = await search.search({ ...firstTen, query: question, filters });
    if (total === 0) empty.push(question);
    const { items } = await search.search({ ...firstTen, query: question });
    if (items.slice(0, 5).some(({ provenance }) => provenance === 'agreement'))
      early.push(question);
  }
  printTable('Wordings of agreements, where the topic has some', [
    ['questions', 'none with the filter', 'one among five without it'],
    [asked.length, empty.length, early.length].map(String),
  ]);
  for (const question of empty) console.log(`  none: ${question}`);
}

/** Right words that were taken for mistakes: of the questions that are not misspelt, and of daily life. */
async function printReplaced(questions: Question[]): Promise<void> {
  const everyday = Object.entries(read('everyday-words') as Record<Locale, string[]>);
  const rows: string[][] = [['words', 'number', 'taken for mistakes']];
  for (const [locale, words] of everyday as [Locale, string[]][]) {
    const search = openBuiltSearch(client, locale);
    const wrong: string[] = [];
    for (const word of words) {
      const { corrections } = await search.search({ ...firstTen, query: word });
      wrong.push(...corrections.map(({ typed, meant }) => `${typed} → ${meant}`));
    }
    rows.push([`everyday, ${locale}`, String(words.length), wrong.join(', ')]);
  }
  const right = questions.filter(({ kind }) => kind !== 'typo');
  const answers = await Promise.all(right.map(onDevice()));
  const replaced = answers.flatMap((answer) => answer.replaced).join(', ');
  rows.push(['questions without a typo', String(right.length), replaced]);
  printTable('Right words', rows);
}
