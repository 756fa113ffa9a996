import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { read } from './documents.ts';
import { scoreOf, sumOf, type Score } from './heading-score.ts';
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
    expect(sumOf(scores, 'found') / sumOf(scores, 'headings')).toBeGreaterThanOrEqual(minInLayout);
    expect(sumOf(scores, 'wrong') / sumOf(scores, 'headings')).toBeLessThanOrEqual(maxWrong);
    expect(sumOf(scores, 'kept') / sumOf(scores, 'letters')).toBeGreaterThanOrEqual(minInLayout);
  });
});

it('keep nearly all of both in all layouts together', () => {
  expect(agreements.length).toBeGreaterThanOrEqual(30);
  expect(sumOf(all, 'found') / sumOf(all, 'headings')).toBeGreaterThanOrEqual(minHeadings);
  expect(sumOf(all, 'kept') / sumOf(all, 'letters')).toBeGreaterThanOrEqual(minText);
});
