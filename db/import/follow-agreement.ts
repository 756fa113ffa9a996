import type { AgreementRecord, ClauseRecord } from './record.ts';

/** The facts of an agreement before and after they changed, and who signed it where that changed too. */
type Change = { former: AgreementRecord; record: AgreementRecord; unions: string[] | undefined };

/** A clause with those facts of its agreement that changed (`changed` names them) and that every clause of it repeats. */
export function following(
  clause: ClauseRecord,
  { former, record, unions }: Change,
  changed: string[],
): ClauseRecord {
  const has = (...names: string[]) => names.some((name) => changed.includes(name));
  return {
    ...clause,
    agreement: record,
    ...(has('unions') && unions ? { unions } : {}),
    ...(has('counterpart') ? { counterpart: record.counterpart } : {}),
    ...(has('country') ? { country: record.country } : {}),
    ...(has('sector') ? { sector: record.sector } : {}),
    ...(has('sourceUrl') ? { sourceUrl: record.sourceUrl } : {}),
    ...(has('level') ? { kind: kindOf(record) } : {}),
    // A wording that was signed on another day keeps its own year.
    ...(clause.wordingDate == null && clause.year === former.year ? { year: record.year } : {}),
  };
}

/** All facts of an agreement that its clauses repeat. */
export const everyFact = ['unions', 'counterpart', 'country', 'sector', 'sourceUrl', 'level'];

const kindOf = ({ level }: AgreementRecord): ClauseRecord['kind'] =>
  level === 'cross-border' ? 'framework-agreement' : 'clause';
