import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as clauses from '#db/queries/clauses.ts';
import type { Locale } from '#domain/words.ts';
import { nodeSite, openOwnDatabase } from '#functions/cli/environment.server.ts';
import { openBuiltSearch } from '../support/built-search.ts';
import { printTable } from './statistics.ts';

/** What somebody types, and the topics of a right answer. */
type Question = { topics: string[]; locale: Locale; kind: string; question: string };

/** The topics of the first ten clauses that are found. */
type Search = (question: Question) => Promise<string[][]>;

/** Prints how often what people type finds a clause of its topic, on the device and through the API, by kind of question. */
export async function benchQuestions(): Promise<void> {
  const questions = [...listKept(), ...listTyped()];
  const db = await openOwnDatabase();
  const throughApi: Search = async ({ question }) => {
    const first = { sort: 'relevance', page: 1, perPage: 10 } as const;
    const { items } = await clauses.list(db, { q: question }, first);
    return items.map(({ topics }) => topics);
  };
  await printFound('On the device, each on a fresh page', questions, onDevice);
  await printFound('Through the API', questions, throughApi);
  db.$client.close();
}

const read = (name: string): unknown =>
  parse(readFileSync(join('tests/fixtures', `${name}.yaml`), 'utf8'));

const listTyped = () => read('typed-questions') as Question[];

const listKept = () =>
  (read('questions') as (Pick<Question, 'locale' | 'question'> & { topic: string })[]).map(
    ({ topic, ...rest }): Question => ({ ...rest, topics: [topic], kind: 'kept' }),
  );

const onDevice: Search = async ({ locale, question }) => {
  const { items } = await openBuiltSearch(join(nodeSite, 'client'), locale).search({
    query: question,
    filters: {},
    sort: 'relevance',
    page: 1,
    perPage: 10,
  });
  return items.map(({ topics }) => topics);
};

async function printFound(title: string, questions: Question[], search: Search): Promise<void> {
  const answers: { kind: string; found: number; place: number }[] = [];
  for (const question of questions) {
    const found = await search(question);
    const isRight = (topics: string[]) => topics.some((topic) => question.topics.includes(topic));
    answers.push({
      kind: question.kind,
      found: found.length,
      place: found.findIndex(isRight) + 1,
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
