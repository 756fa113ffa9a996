import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import comparison from '#content/vocabularies/comparison.yaml';
import weakWords from '#content/vocabularies/weak-words.yaml';
import { parseComparisonRules } from '#content/load/comparison-rules.ts';
import { compareTexts, type Cell } from '#domain/compare/compare-texts.ts';
import type { Direction } from '#domain/compare/reasons.ts';
import { compileComparison } from '#domain/compare/rules.ts';

/** A change that an employer's draft makes to a clause, as a person labelled it. */
type LabelledChange = { kind: string; was: string; becomes: string; direction: Direction };
type Pair = { language: string; base: string; draft: string; changes: LabelledChange[] };

/** What the comparison says of a labelled change: whether it marks it, and with which direction. */
export type Measured = LabelledChange & { pair: string; isFound: boolean; said: Direction };

const rules = parseComparisonRules({ comparison, weakWords }, 'en');

/** Compares every clause of a folder with its draft and looks for each change in the rows that hold its words. */
export function measureDrafts(folder: string): Measured[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const pair = parse(readFileSync(`${folder}/${name}`, 'utf8')) as Pair;
      const { base, draft, language } = pair;
      const texts = [base, draft].map((text) => ({ text, language }));
      const rows = compareTexts(texts, (one) => compileComparison(rules, one))?.rows ?? [];
      return pair.changes.map((change) => ({
        ...change,
        ...saidOf(change, pair, rows),
        pair: name.replace('.yaml', ''),
      }));
    });
}

/** Where words stand in a text; nowhere where there are none. */
function spanOf(words: string, text: string): [from: number, to: number] | undefined {
  const from = words === '' ? -1 : text.indexOf(words);
  return from < 0 ? undefined : [from, from + words.trim().length];
}

function saidOf(change: LabelledChange, { base, draft }: Pair, rows: Cell[][]) {
  const spans = [spanOf(change.was, base), spanOf(change.becomes, draft)];
  const held = rows.filter((row) =>
    row.some(({ point }, side) => {
      const span = spans[side];
      return (
        point !== undefined && span !== undefined && point.from < span[1] && span[0] < point.to
      );
    }),
  );
  const said = held.map((row) => row[1]?.judgement?.direction ?? 'unclear');
  return { isFound: isFound(change, held, spans), said: together(said) };
}

/** Marked where its words stand; words that only moved are found where nothing is said to differ. */
function isFound(
  { was, becomes }: LabelledChange,
  held: Cell[][],
  spans: ReturnType<typeof spanOf>[],
) {
  if (was === becomes) return held.every(([first, second]) => first?.point && second?.point);
  return held.some(([first, second]) => {
    if (first?.point === undefined || second?.point === undefined) return true;
    return (
      isMarked(second, 'first', first.point.to - first.point.words.length, spans[0]) ||
      isMarked(second, 'second', second.point.to - second.point.words.length, spans[1])
    );
  });
}

function isMarked(
  cell: Cell,
  side: 'first' | 'second',
  start: number,
  span: ReturnType<typeof spanOf>,
) {
  let place = start;
  return (cell.stretches ?? []).some(({ text, in: where }) => {
    if (where !== 'both' && where !== side) return false;
    const from = place;
    place += text.length;
    return where === side && span !== undefined && from < span[1] && span[0] < place;
  });
}

function together(said: Direction[]): Direction {
  const clear = new Set(said.filter((one) => one === 'stronger' || one === 'weaker'));
  const [only] = clear;
  if (clear.size === 1 && only !== undefined) return only;
  return clear.size === 0 && !said.includes('unclear') ? 'neutral' : 'unclear';
}
