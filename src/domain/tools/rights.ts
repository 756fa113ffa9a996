import type { LawArea, Values } from './worksheet.ts';

/** A right as the rule sees it: where it is law, and the fields that point to it. */
export type RightRule = { id: string; area: LawArea | 'everywhere'; fields: string[] };

/** The states of the European Economic Area beside the European Union's members: the GDPR is law there too. */
const beside = ['IS', 'LI', 'NO'];

/** The country of a sheet about this, by its code; empty where it says none. */
export const countryOf = ({ country = '' }: Values): string =>
  /^[A-Z]{2}$/.test(country) ? country : '';

/**
 * Whose rights a sheet about this is on: those of its country, else of the area that release 0.2.0 noted instead of one, else
 * of the GDPR. `members` are those of the European Union.
 */
export function areaOf(about: Values, members: readonly string[]): LawArea {
  const country = countryOf(about);
  const isGdpr =
    country === ''
      ? about.area !== 'elsewhere'
      : members.includes(country) || beside.includes(country);
  return isGdpr ? 'gdpr' : 'elsewhere';
}

/** Whether a right may be law in an area. */
export const isOf = (right: Pick<RightRule, 'area'>, area: LawArea): boolean =>
  right.area === area || right.area === 'everywhere';

/**
 * The rights of an area that may help with a system, in their order, each with the fields of the worksheet that point to it.
 * A right to which nothing points may still exist: it comes with no fields, after the others.
 */
export function rightsFor<Right extends RightRule>(
  rights: Right[],
  area: LawArea,
  values: Values,
): { right: Right; because: string[] }[] {
  const found = rights
    .filter((right) => isOf(right, area))
    .map((right) => ({
      right,
      because: right.fields.filter((field) => (values[field] ?? '').trim() !== ''),
    }));
  return found.toSorted((a, b) => Number(b.because.length > 0) - Number(a.because.length > 0));
}
