import { brokenLinksIn, clausesIn } from '#domain/clause/prose.ts';
import type { ThemeReport } from '../schema/themes.ts';
import { ContentError, requireKnown } from './check.ts';

/**
 * Throws a ContentError unless each link of a report leads to a known clause, from a text whose links the page shows.
 * A clause that was withdrawn since stays known: its page says so.
 */
export function requireClauseLinks(file: string, report: ThemeReport, known: Set<string>): void {
  const { happening, matters, aims, ...others } = report;
  const prose = { happening, matters, aims: aims.map(({ text }) => ({ text })) };
  for (const [field, text] of textsOf(prose)) {
    requireNone(file, field, '[text](clause:slug)', brokenLinksIn(text));
    requireKnown(file, field, clausesIn(text), known);
  }
  for (const [field, text] of textsOf(others)) {
    requireNone(file, field, 'no link', [...clausesIn(text), ...brokenLinksIn(text)]);
  }
}

function requireNone(file: string, field: string, expected: string, found: string[]): void {
  if (found.length === 0) return;
  throw new ContentError(file, [`${field}: expected ${expected}, found ${found.join(', ')}`]);
}

/** Every text below a value, with the path to it. */
function textsOf(value: string | object, path: string[] = []): [field: string, text: string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  return Object.entries(value).flatMap(([key, below]: [string, string | object]) =>
    textsOf(below, [...path, key]),
  );
}
