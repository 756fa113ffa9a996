import { ContentError, requireEach, requireKnown } from './check.ts';
import type { WorkshopPlan, WorkshopText } from '../schema/workshops.ts';

/** Throws a ContentError unless a workshop's text says all that its plan names, and nothing else. */
export function requireComplete(file: string, plan: WorkshopPlan, text: WorkshopText): void {
  for (const field of ['agenda', 'exercises', 'slides', 'reading'] as const) {
    const ids = plan[field].map(({ id }) => id);
    requireEach(file, field, ids, Object.keys(text[field]));
    requireKnown(file, field, Object.keys(text[field]), new Set(ids));
  }
  requireKnown(
    file,
    'notes.step',
    text.notes.map(({ step }) => step),
    new Set(plan.agenda.map(({ id }) => id)),
  );
  for (const [id, { sheet, answers }] of Object.entries(text.exercises)) {
    if (sheet.length !== answers.length) {
      throw new ContentError(file, [
        `exercises.${id}.answers: expected one for each of the ${sheet.length} headings of the sheet, found ${answers.length}`,
      ]);
    }
  }
}

/** Throws a ContentError where the parts of a text, by field, are not those of the English one. */
export function requireSameStructure(
  file: string,
  expected: Record<string, string[]>,
  found: Record<string, string[]>,
): void {
  const problems = Object.entries(expected).flatMap(([field, parts]) => {
    const own = found[field] ?? [];
    const same = parts.length === own.length && parts.every((part, index) => part === own[index]);
    return same
      ? []
      : [`${field}: expected as in English ${parts.join(', ')}, found ${own.join(', ')}`];
  });
  if (problems.length > 0) throw new ContentError(file, problems);
}
