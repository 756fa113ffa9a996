import { between } from '#domain/lists.ts';
import type { GivenText } from '#domain/tools/answer.ts';
import type { Locale } from '#domain/words.ts';
import { copyClause, type CopyFailure } from '#lib/clause/clause-page.ts';

/** Clauses as the text a draft is read beside, and whether any of them is a summary and no wording. */
type ClauseBase = { given: GivenText; isSummary: boolean };

/** Copies clauses from their own pages, one behind the other; resolves with the failure of the first that cannot be had. */
export async function clausesAsBase(
  slugs: readonly string[],
  locale: Locale,
): Promise<ClauseBase | CopyFailure> {
  const copies = [];
  for (const slug of slugs) {
    const copied = await copyClause(`/${locale}/clauses/${slug}/`);
    if (typeof copied === 'string') return copied;
    copies.push(copied.copy);
  }
  const given = {
    name: copies.map(({ title }) => title).join(between(';', locale)),
    text: copies.map(({ text }) => text).join('\n\n'),
    language: copies[0]?.language ?? 'und',
    sources: copies.map(({ citation }) => citation),
  };
  return { given, isSummary: copies.some(({ isSummary }) => isSummary) };
}
