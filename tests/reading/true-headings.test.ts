import { diffArrays } from 'diff';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '#domain/reading/normalise.ts';
import type { ReadArticle } from '#domain/reading/reading.ts';
import { launchBrowser } from '../support/chromium.ts';
import { read } from './documents.ts';
import { writeOpenDocument, writePdf, writeText, writeWord } from './laid-out-files.ts';
import { layOut, layouts, numberIn, type Layout } from './layouts.ts';
import {
  readInventedAgreements,
  readTitledAgreements,
  type TrueAgreement,
} from './true-agreements.ts';

// Agreements whose headings are known, written as those that unions have: the word "Article" is in one layout of eight.
const minHeadings = 0.97;
const minInLayout = 0.95;
const minText = 0.99;
const maxWrong = 0.03;

const agreements = [...readInventedAgreements(), ...readTitledAgreements()];
const formats = ['text', 'Word', 'OpenDocument', 'PDF'] as const;
type Format = (typeof formats)[number];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Headings there are, found, and found where there are none; letters of the text there are, and kept. */
type Score = { headings: number; found: number; wrong: number; letters: number; kept: number };

const comparable = (text: string) => fold(text).replaceAll('ß', 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim(); // prettier-ignore
const wordsOf = (text: string) => comparable(text).split(' ');

/** Articles as read, the sections of a long one put together again under the number and title it has in their path. */
function wholeArticles(articles: readonly ReadArticle[]) {
  const whole: { number: string | null; name: string; text: string }[] = [];
  for (const { number, title, path, text } of articles) {
    const last = whole.at(-1);
    const label = path.at(-1) ?? '';
    const [, counted] = /^(\d+) – /.exec(label) ?? [];
    const name =
      counted === undefined ? comparable(title) : comparable(label.slice(counted.length));
    const isSection = counted === undefined ? label !== '' : last?.number === counted;
    if (last !== undefined && isSection && comparable(label).endsWith(last.name)) {
      last.text += `\n${number ?? ''} ${title}\n${text}`;
    } else whole.push({ number: counted ?? number, name, text });
  }
  return whole;
}

function scoreOf(
  { articles }: TrueAgreement,
  found: readonly ReadArticle[],
  numberOf: (index: number) => string | undefined,
): Score {
  const whole = wholeArticles(found);
  const score: Score = { headings: articles.length, found: 0, wrong: 0, letters: 0, kept: 0 };
  articles.forEach(({ title, paragraphs }, index) => {
    const number = numberOf(index);
    const at = whole.findIndex(
      (one) =>
        one.name === comparable(title) &&
        (number === undefined || one.number?.replace(/\D/g, '') === number),
    );
    const [own] = at === -1 ? [] : whole.splice(at, 1);
    if (own !== undefined) score.found += 1;
    const words = wordsOf(paragraphs.join('\n'));
    const parts = own === undefined ? [] : diffArrays(words, wordsOf(own.text));
    score.letters += words.join('').length;
    score.kept += parts
      .filter(({ added, removed }) => !added && !removed)
      .reduce((sum, { value }) => sum + value.join('').length, 0);
  });
  return { ...score, wrong: whole.length };
}

/** Line numbers stand in the text only where a program printed it. */
const formatOf = (layout: Layout, index: number): Format =>
  layout === 'line numbers'
    ? (formats[(index % 2) * 3] ?? 'text')
    : (formats[(index + layouts.indexOf(layout)) % formats.length] ?? 'text');

async function write(agreement: TrueAgreement, layout: Layout, index: number): Promise<Uint8Array> {
  const variant = Math.floor(index / formats.length);
  const blocks = layOut(agreement, layout, variant);
  const format = formatOf(layout, index);
  if (format === 'PDF') return writePdf(page, blocks, layout, variant);
  if (format === 'text') return writeText(blocks, layout);
  return format === 'Word' ? writeWord(blocks, layout) : writeOpenDocument(blocks);
}

const sum = (scores: readonly Score[], field: keyof Score) =>
  scores.reduce((total, score) => total + score[field], 0);

const all: Score[] = [];

describe.each(layouts)('agreements with %s', (layout) => {
  it('keep their headings and their text', async () => {
    const scores: Score[] = [];
    for (const [index, agreement] of agreements.entries()) {
      const { articles } = await read(await write(agreement, layout, index));
      const variant = Math.floor(index / formats.length);
      const score = scoreOf(agreement, articles, (at) => numberIn(layout, variant, at));
      scores.push(score);
    }
    all.push(...scores);
    expect(sum(scores, 'found') / sum(scores, 'headings')).toBeGreaterThanOrEqual(minInLayout);
    expect(sum(scores, 'wrong') / sum(scores, 'headings')).toBeLessThanOrEqual(maxWrong);
    expect(sum(scores, 'kept') / sum(scores, 'letters')).toBeGreaterThanOrEqual(minInLayout);
  });
});

it('keep nearly all of both in all layouts together', () => {
  expect(agreements.length).toBeGreaterThanOrEqual(30);
  expect(sum(all, 'found') / sum(all, 'headings')).toBeGreaterThanOrEqual(minHeadings);
  expect(sum(all, 'kept') / sum(all, 'letters')).toBeGreaterThanOrEqual(minText);
});
