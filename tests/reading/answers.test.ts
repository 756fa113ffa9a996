import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import comparison from '#content/vocabularies/comparison.yaml';
import weakWords from '#content/vocabularies/weak-words.yaml';
import { parseComparisonRules } from '#content/load/comparison-rules.ts';
import { counterText, piecesOf, type Piece } from '#domain/answer/pieces.ts';
import { answerRows, oldWording, returnOf } from '#domain/answer/rows.ts';
import { compareTexts } from '#domain/compare/compare-texts.ts';
import { cutIntoPoints } from '#domain/compare/points.ts';
import { compileComparison } from '#domain/compare/rules.ts';
import { answerDocument } from '#lib/answer/word-answer.ts';
import { libreOffice, settleByLibreOffice } from '../support/libre-office.ts';
import { readTrackedWord } from '../support/tracked-word.ts';

type Pair = { name: string; language: string; base: string; draft: string };

const folder = 'tests/fixtures/drafts';
const rules = parseComparisonRules({ comparison, weakWords }, 'en');
const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ ...(parse(readFileSync(`${folder}/${name}`, 'utf8')) as Pair), name }));

/** The answer that takes everything back: old wordings, points left out; what is new in the draft is struck out. */
function takeAllBack({ base, draft, language }: Pair): Piece[] {
  const texts = [base, draft].map((text) => ({ text, language }));
  const compared = compareTexts(texts, (one) => compileComparison(rules, one));
  const rows = answerRows(compared ?? { isAligned: true, rows: [] });
  const edits = rows.flatMap((row) =>
    row.theirs === undefined || row.isSame
      ? []
      : [{ from: row.theirs.from, to: row.theirs.to, text: oldWording(row, draft) }],
  );
  const returns = rows
    .filter(({ theirs }) => theirs === undefined)
    .map((row) => returnOf(row, draft, base));
  return piecesOf(draft, edits, returns);
}

async function writeAnswer(pair: Pair): Promise<Uint8Array> {
  const { language } = pair;
  const answering = { author: 'Union', date: new Date(), language };
  const file = await answerDocument(takeAllBack(pair), answering);
  return new Uint8Array(await file.arrayBuffer());
}

const wordsOf = (text: string) =>
  cutIntoPoints(text).map(({ words }) => words.replace(/\s+/g, ' '));

it('has twenty drafts to answer', () => {
  expect(pairs).toHaveLength(20);
});

it.each(pairs)('$name: the Word file holds draft and counter-text to the letter', async (pair) => {
  const counter = counterText(takeAllBack(pair));
  const { accepted, rejected } = readTrackedWord(await writeAnswer(pair));
  expect(rejected).toBe(pair.draft);
  expect(accepted).toBe(counter);
});

it.each(pairs)(
  '$name: taking everything back gives every point of the base, and no other',
  (pair) => {
    const counter = counterText(takeAllBack(pair));
    expect(wordsOf(counter).toSorted()).toEqual(wordsOf(pair.base).toSorted());
    expect(counter).not.toMatch(/\n\n\n|^\s/);
  },
);

it.runIf(libreOffice !== undefined)(
  'LibreOffice accepts and rejects the changes to the same two texts',
  { timeout: 300_000 },
  async () => {
    const files = await Promise.all(pairs.map(writeAnswer));
    const settled = await settleByLibreOffice(libreOffice ?? '', files);
    for (const [place, pair] of pairs.entries()) {
      const { accepted, rejected } = settled[place] ?? {};
      expect(accepted && readTrackedWord(accepted).accepted).toBe(counterText(takeAllBack(pair)));
      expect(rejected && readTrackedWord(rejected).accepted).toBe(pair.draft);
    }
  },
);
