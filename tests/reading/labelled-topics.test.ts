import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ReadArticle } from '#domain/reading/reading.ts';
import { frenchText } from '../support/check-labels.ts';
import { root } from '../support/database.ts';
import { readText } from './documents.ts';

// Agreements whose articles were labelled by reading: tests/fixtures/topics/README.md says how.
const minFirst = 0.9;
const minBoth = 0.95;
const minPrecision = 0.85;
const minMain = 0.75;

const Labels = v.strictObject({
  kali: v.strictObject({ container: v.string(), text: v.string() }),
  topics: v.record(v.string(), v.array(v.string())),
  perhaps: v.array(v.string()),
});
type Labels = v.InferOutput<typeof Labels>;

const folder = join(root, 'tests/fixtures/topics');
const labelled = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => v.parse(Labels, parse(readFileSync(join(folder, file), 'utf8'))));

/** Of each article with a label or a proposal: what is right, and what was said of it. */
function judged({ topics, perhaps }: Labels, articles: readonly ReadArticle[]) {
  const nameOf = ({ number, title }: ReadArticle) => number ?? title;
  const names = new Set(articles.map(nameOf));
  expect([...Object.keys(topics), ...perhaps].filter((name) => !names.has(name))).toEqual([]);
  return articles
    .filter((article) => !perhaps.includes(nameOf(article)))
    .map((article) => ({
      right: topics[nameOf(article)] ?? [],
      first: article.topic,
      isPerhaps: article.perhaps !== undefined,
    }));
}

it('articles on digital work are proposed, with their main topic', async () => {
  const all = [];
  for (const labels of labelled) {
    const { articles } = await readText(frenchText(labels.kali) ?? '');
    all.push(...judged(labels, articles));
  }
  const wanted = all.filter(({ right }) => right.length > 0);
  const proposed = all.filter(({ first }) => first !== null);
  const found = wanted.filter(({ first }) => first !== null);
  const main = found.filter(({ right, first }) => first !== null && right.includes(first));
  expect(wanted.length).toBeGreaterThan(40);
  expect(found.length / wanted.length).toBeGreaterThanOrEqual(minFirst);
  expect(
    wanted.filter(({ first, isPerhaps }) => first !== null || isPerhaps).length / wanted.length,
  ).toBeGreaterThanOrEqual(minBoth);
  expect(found.length / proposed.length).toBeGreaterThanOrEqual(minPrecision);
  expect(main.length / found.length).toBeGreaterThanOrEqual(minMain);
}, 60_000);
