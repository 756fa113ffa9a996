import type { Words } from '#content/messages.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import { textFor } from '#lib/clause/texts.ts';
import type { Labels } from '#lib/site/labels.ts';

/** The steps of a ladder as plain text to be copied: what each is called and secures, and where its wording stands. */
export function ladderText(
  { label, ladder }: { label: string; ladder: Clause[] },
  {
    words,
    labels,
    locale,
    origin,
  }: { words: Words; labels: Labels; locale: Locale; origin: string },
): string {
  const steps = ladder.map((clause, index) => {
    const { title, note } = textFor(clause, locale);
    const step = clause.strength === null ? '' : `${labels.strengths[clause.strength]}: `;
    return [
      `${index + 1}. ${step}${title}`,
      note?.secures ?? '',
      `${origin}/${locale}/clauses/${clause.slug}/`,
    ].join('\n');
  });
  return [label, ...steps, `${words.site.name}. ${words.label.model}.`].join('\n\n');
}
