import type { Clause } from './records.ts';

/** For how long what was looked up is believed, in months. */
const believedMonths = 12;

type Checked = Pick<Clause, 'validity' | 'checkedOn'>;

/** Whether a clause holds as far as is known at `now` (ISO 8601): nobody says "in force" of what was not looked up for a year. */
export function validityAt({ validity, checkedOn }: Checked, now: string): Clause['validity'] {
  if (validity !== 'in-force') return validity;
  return checkedOn !== null && now.slice(0, 10) <= believedUntil(checkedOn)
    ? 'in-force'
    : 'unknown';
}

/** The first and the last day (ISO 8601) on which a clause is known to apply; undefined where either is not known. */
export function termOf(
  clause: Checked & Pick<Clause, 'from' | 'to' | 'wordingDate'>,
): [from: string, until: string] | undefined {
  const { validity, checkedOn, to } = clause;
  const from = clause.from ?? clause.wordingDate;
  const held = validity === 'in-force' && checkedOn !== null ? believedUntil(checkedOn) : null;
  const until = validity === 'in-force' || validity === 'ended' ? (to ?? held) : null;
  return from === null || until === null ? undefined : [from, until];
}

/** The last day (ISO 8601) on which what was looked up on a day is believed. */
export function believedUntil(checkedOn: string): string {
  const day = new Date(`${checkedOn}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + believedMonths);
  return day.toISOString().slice(0, 10);
}
