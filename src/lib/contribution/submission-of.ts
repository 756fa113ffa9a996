import type { Submission } from '#domain/submission/submission.ts';
import type { Locale, TextFrom } from '#domain/words.ts';
import { agreementOf } from '#lib/proposal/agreement-form.ts';
import { proposalOf, type ChosenArticle } from './articles.ts';
import type { Draft } from './draft.ts';

/** A draft without open questions as the API takes it; fields left empty are not given. */
export function submissionOf(
  draft: Draft,
  chosen: ChosenArticle[],
  locale: Locale,
  textFrom: (article: ChosenArticle) => TextFrom | undefined = () => undefined,
): Submission {
  return {
    agreement: {
      ...agreementOf(draft, draft.unions),
      licence: draft.licence as Submission['agreement']['licence'],
    },
    ...(draft.known && { agreementSlug: draft.known.slug }),
    clauses: chosen.map((article) => proposalOf(article, draft.language, textFrom(article))),
    consent: {
      mayPublish: true,
      noPersonalData: true,
      right: draft.right as NonNullable<Submission['consent']['right']>,
    },
    note: given(draft.note),
    contact: given(draft.contact),
    locale,
  };
}

const given = (text: string): string | null => text.trim() || null;
