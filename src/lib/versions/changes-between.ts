import type { FormerClause } from '#domain/correction/correction.ts';
import { fieldsOf, nameOfField, shownField, type Naming } from '#lib/clause/record-fields.ts';

type Version = {
  changed: string[];
  record: FormerClause | null;
  next: FormerClause | null | undefined;
};

/** What a correction changed, field by field, as a reader is shown it; a field of which nothing is kept is left out. */
export function changesBetween({ changed, record, next }: Version, naming: Naming) {
  if (record === null) return [];
  const [before, after] = [fieldsOf(record), next ? fieldsOf(next) : {}];
  return changed
    .filter((field) => before[field] !== undefined || after[field] !== undefined)
    .map((field) => ({
      field,
      name: nameOfField(field, naming.said),
      before: shownField(field, before[field], naming),
      after: shownField(field, after[field], naming),
      language: field === 'text' || field === 'title' ? record.texts[0]?.language : undefined,
    }));
}
