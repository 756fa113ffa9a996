import type { LawArea, Values } from './worksheet.ts';

/** A right as the rule sees it: where it is law, and the fields that point to it. */
export type RightRule = { id: string; area: LawArea | 'everywhere'; fields: string[] };

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
    .filter((right) => right.area === area || right.area === 'everywhere')
    .map((right) => ({
      right,
      because: right.fields.filter((field) => (values[field] ?? '').trim() !== ''),
    }));
  return found.toSorted((a, b) => Number(b.because.length > 0) - Number(a.because.length > 0));
}
