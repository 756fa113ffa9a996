import { diffArrays } from 'diff';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '#domain/reading/normalise.ts';
import type { ReadArticle } from '#domain/reading/reading.ts';
import { launchBrowser } from '../support/chromium.ts';
import { read } from './documents.ts';
import {
  nameOf,
  printPdf,
  readKnownAgreements,
  writeDocx,
  type KnownAgreement,
} from './french-agreements.ts';
import { writeOdt, writePage, writeRtf } from './written-agreements.ts';

// French branch agreements from the npm package, rendered here: what their articles are is known, so that both
// finding them and keeping their text can be counted.
const minArticles = 0.97;
const minCharacters = 0.99;

const agreements = readKnownAgreements();
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Score = { articles: number; found: number; characters: number; kept: number };

const comparable = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const wordsOf = (text: string) => comparable(text).split(' ');

/** The articles as read, the sections of a long one put together again. */
function wholeArticles(articles: ReadArticle[]): { name: string; text: string }[] {
  const whole: { name: string; text: string }[] = [];
  for (const { number, title, path, text } of articles) {
    const around = comparable(path.at(-1) ?? '');
    const isSection = /^(?:article \d|preambule)/.test(around);
    const name = isSection
      ? around.replace(/^article /, '')
      : comparable(`${number ?? ''} ${title}`);
    const last = whole.at(-1);
    if (isSection && last?.name === name) last.text += `\n${number ?? ''} ${title}\n${text}`;
    else whole.push({ name, text: isSection ? `${number ?? ''} ${title}\n${text}` : text });
  }
  return whole;
}

function score({ articles }: KnownAgreement, found: ReadArticle[]): Score {
  const whole = wholeArticles(found);
  const total = { articles: articles.length, found: 0, characters: 0, kept: 0 };
  for (const article of articles) {
    const { number, title } = nameOf(article);
    const name = comparable(`${number ?? ''} ${title}`);
    const at = whole.findIndex((one) => one.name === name);
    const [own] = at === -1 ? [] : whole.splice(at, 1);
    if (own !== undefined) total.found += 1;
    const words = wordsOf(article.text);
    const parts = own === undefined ? [] : diffArrays(words, wordsOf(own.text));
    total.characters += words.join('').length;
    total.kept += parts
      .filter(({ added, removed }) => !added && !removed)
      .reduce((sum, { value }) => sum + value.join('').length, 0);
  }
  return total;
}

// Printing takes the browser a while: two of them, one with each form of headings.
const printed = [1, 4].flatMap((index) => agreements[index] ?? []);

const render = {
  PDF: (agreement: KnownAgreement) => printPdf(browser, agreement),
  'Word with heading styles': (agreement: KnownAgreement) => writeDocx(agreement, true),
  'Word without heading styles': (agreement: KnownAgreement) => writeDocx(agreement, false),
  OpenDocument: writeOdt,
  RTF: writeRtf,
  'a web page': writePage,
};

describe.each([
  ['PDF', printed],
  ['Word with heading styles', agreements],
  ['Word without heading styles', agreements],
  ['OpenDocument', agreements],
  ['RTF', agreements],
  ['a web page', agreements],
] as const)('French agreements as %s', (form, chosen) => {
  it('keep their articles with number and heading, and their text', async () => {
    const total: Score = { articles: 0, found: 0, characters: 0, kept: 0 };
    for (const agreement of chosen) {
      const { articles, language } = await read(await render[form](agreement));
      expect(language).toBe('fr');
      const own = score(agreement, articles);
      expect(own.articles, agreement.title).toBeGreaterThan(15);
      for (const field of Object.keys(own) as (keyof Score)[]) total[field] += own[field];
    }
    expect(total.found / total.articles).toBeGreaterThanOrEqual(minArticles);
    expect(total.kept / total.characters).toBeGreaterThanOrEqual(minCharacters);
  }, 180_000);
});
