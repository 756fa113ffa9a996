import { diffArrays } from 'diff';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReadingRules } from '#content/load/content.server.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { ScanLanguage } from '#lib/scan/scan-languages.ts';
import { readDocument } from '#lib/documents/read-document.ts';
import { readScan } from '../../functions/cli/read-scan.server.ts';
import { launchBrowser } from '../support/chromium.ts';
import { root, vocabularies } from '../support/database.ts';
import { pdfOfPictures, scannedPages, type Scanning } from '../support/scans.ts';
import { scoreOf, sumOf, wordsOf } from './heading-score.ts';
import { writeHtml } from './laid-out-files.ts';
import { layOut, type Layout } from './layouts.ts';
import {
  readInventedAgreements,
  readTitledAgreements,
  type TrueAgreement,
} from './true-agreements.ts';

const rules = loadReadingRules(root, vocabularies);
const agreements = [...readInventedAgreements(), ...readTitledAgreements()];
const minWords = 0.98;
const lettersOfPage = 900;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const agreementIn = (language: ScanLanguage, at = 0) =>
  agreements.filter((one) => one.language === language)[at];

/** The first articles of an agreement, as many as fill a page. */
function shortened(agreement: TrueAgreement): TrueAgreement {
  let letters = 0;
  const articles = agreement.articles.filter(({ paragraphs }, index) => {
    letters += paragraphs.join('').length;
    return index < 2 || letters < lettersOfPage;
  });
  return { ...agreement, articles };
}

async function readScanned(
  agreement: TrueAgreement,
  layout: Layout,
  scanning: Scanning,
): Promise<DocumentReading> {
  const html = writeHtml(layOut(agreement, layout, 0), layout, 0);
  const pdf = pdfOfPictures(await scannedPages(browser, html, scanning));
  return readScan(pdf, rules, [agreement.language as ScanLanguage]);
}

/** The share of the words of an agreement that were read as they are, in their order. */
function wordsRead({ title, articles }: TrueAgreement, { scan = [] }: DocumentReading): number {
  const words = wordsOf(
    [title, ...articles.flatMap(({ title: own, paragraphs }) => [own, ...paragraphs])].join(' '),
  );
  const read = scan.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  const parts = diffArrays(words, wordsOf(read.map(({ text }) => text).join(' ')));
  const kept = parts.filter(({ added, removed }) => !added && !removed);
  return kept.reduce((sum, { value }) => sum + value.length, 0) / words.length;
}

describe.each(['en', 'fr', 'es', 'pt'] as const)('a scan in %s', (language) => {
  it.each([
    [300, 0.7, 'article words'],
    [200, -0.5, 'plain capitals'],
  ] as const)(
    'of %i dots an inch, lying at %d degrees, is read like its text',
    async (dots, angle, layout) => {
      const found = agreementIn(language);
      if (found === undefined) throw new Error(`no agreement in ${language}`);
      const agreement = shortened(found);
      const reading = await readScanned(agreement, layout, { dots, angle, noise: 24 });
      const score = scoreOf(agreement, reading.articles, () => undefined);
      expect(reading.language).toBe(language);
      expect(wordsRead(agreement, reading)).toBeGreaterThanOrEqual(minWords);
      expect(sumOf([score], 'found')).toBe(agreement.articles.length);
    },
  );
});

it('a scan on which an office stamped a line is called a scan', async () => {
  const pictures = await scannedPages(browser, '<p>ARTICLE 1 TELEWORK</p>', {
    dots: 100,
    angle: 0,
    noise: 0,
  });
  const stamped = pdfOfPictures(
    pictures,
    'Received at the office of deposits on 3 March 2024, no. 1234',
  );
  await expect(readDocument(new Uint8Array(stamped), rules)).rejects.toMatchObject({
    reason: 'scanned',
  });
});
