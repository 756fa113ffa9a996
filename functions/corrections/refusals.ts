import type { Barrier } from '#domain/correction/correction.ts';
import { Problem } from '../http/problem.ts';

/** Throws the Problem (403) that says why a moderator may not correct a record, and who or what can. */
export function requireNoBarrier(barrier: Barrier): void {
  switch (barrier) {
    case null:
      return;
    case 'content':
      throw new Problem(
        403,
        'not-allowed',
        'This record is kept in the files of content/, so it is corrected there: the next publish would undo a correction made here.',
      );
    case 'own':
      throw new Problem(
        403,
        'not-allowed',
        'You sent clauses of this agreement yourself, so another moderator corrects it.',
      );
  }
}

/** The Problem (409) of a correction that another change came before, with what the record says now and what was sent. */
export function overtaken<Values extends object>(
  record: { version: number; values: Values },
  sent: { version: number; changes: Partial<Values> },
): Problem {
  const differing = Object.entries(sent.changes).map(([name, value]) => ({
    field: `changes.${name}`,
    expected: shortened(record.values[name as keyof Values]),
    received: shortened(value),
  }));
  return new Problem(
    409,
    'stale-version',
    'Someone changed this record in between. Load it again, bring both together, and send your correction anew.',
    [
      { field: 'version', expected: String(record.version), received: String(sent.version) },
      ...differing,
    ],
  );
}

const shortened = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value ?? null)).slice(0, 1000);

/** The Problem (400) of a correction that would change nothing. */
export const nothingChanges = (): Problem =>
  new Problem(400, 'invalid-request', 'The record says all of this already: change something.', [
    { field: 'changes', expected: 'something that differs', received: 'nothing that differs' },
  ]);
