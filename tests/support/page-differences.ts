import { diffArrays } from 'diff';
import { collapsed } from './page-text.ts';

/** The visible text of pages by address, one line a block. */
export type PageTexts = Map<string, string>;

/** What a later release shows otherwise on purpose: a text in place of another, pages that came or went, or pages written anew. */
export type WantedDifference = { pages: RegExp; because: string } & (
  { was: string; is: string } | { all: 'new' | 'gone' | 'anew' }
);

const maxLines = 12;
const maxCharacters = 200;

/**
 * How pages differ from how they were, as sentences to read: one for all pages with the same difference. A wanted
 * difference is none; one that is nowhere to be seen is said too.
 */
export function differences(
  before: PageTexts,
  now: PageTexts,
  wanted: WantedDifference[] = [],
): string[] {
  const unseen = new Set(wanted);
  const pagesBy = new Map<string, string[]>();
  for (const path of new Set([...before.keys(), ...now.keys()])) {
    const rules = wanted.filter(({ pages }) => pages.test(path));
    const difference = differenceOf(before.get(path), now.get(path), rules, unseen);
    if (difference === '') continue;
    pagesBy.set(difference, [...(pagesBy.get(difference) ?? []), path]);
  }
  return [
    ...[...pagesBy].map(([difference, pages]) => `${pagesNamed(pages)}: ${difference}`),
    ...[...unseen].map(({ pages, because }) => `wanted, but not to be seen: ${pages} (${because})`),
  ];
}

function differenceOf(
  before: string | undefined,
  now: string | undefined,
  rules: WantedDifference[],
  unseen: Set<WantedDifference>,
): string {
  if (before === undefined || now === undefined) {
    const all = before === undefined ? 'new' : 'gone';
    const rule = rules.find((one) => 'all' in one && one.all === all);
    if (rule !== undefined) unseen.delete(rule);
    return rule === undefined ? `the page is ${all}` : '';
  }
  const anew = rules.find((one) => 'all' in one && one.all === 'anew');
  if (anew !== undefined) {
    unseen.delete(anew);
    return '';
  }
  let expected = before;
  for (const rule of rules) {
    if (!('was' in rule) || !expected.includes(rule.was)) continue;
    expected = expected.replaceAll(rule.was, rule.is);
    unseen.delete(rule);
  }
  return collapsed(expected) === collapsed(now) ? '' : changedLines(expected, now);
}

/** The lines that differ, those that were with a minus, those that are with a plus. */
function changedLines(before: string, now: string): string {
  const changes = diffArrays(before.split('\n'), now.split('\n'));
  const lines = changes.flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => `${added ? '+' : '−'} ${shortened(line)}`) : [],
  );
  const more = lines.length > maxLines ? [`and ${lines.length - maxLines} more lines`] : [];
  return ['', ...lines.slice(0, maxLines), ...more].join('\n    ');
}

const shortened = (line: string) =>
  line.length > maxCharacters ? `${line.slice(0, maxCharacters)}…` : line;

const pagesNamed = (pages: string[]) =>
  pages.length === 1 ? (pages[0] ?? '') : `${pages.length} pages, such as ${pages[0] ?? ''}`;
