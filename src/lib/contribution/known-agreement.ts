import type { Agreement } from '#domain/clause/records.ts';
import { licences } from '#domain/limits.ts';
import { knownFacts } from '#domain/submission/known-agreement.ts';
import { Slug } from '#domain/words.ts';
import { emptyForm } from '#lib/proposal/agreement-form.ts';
import * as v from 'valibot';
import { emptyDraft, type Draft } from './draft.ts';
import { problemsOf, stepsOfRecord } from './steps.ts';

/** The agreement that the part of an address behind its `#` names: `#agreement=<slug>`. */
export function agreementIn(hash: string): string | undefined {
  const slug = new URLSearchParams(hash.replace(/^#/, '')).get('agreement');
  return v.is(Slug, slug) ? slug : undefined;
}

/** What a draft says of an agreement that the hub knows; where its licence can be given, it is proposed. */
type KnownPart = Pick<Draft, keyof ReturnType<typeof emptyForm> | 'unions' | 'known' | 'licence'>;

/** What the hub's record says of an agreement, as a draft holds it, with the questions that it leaves open. */
export function knownPart(agreement: Agreement): KnownPart {
  const { unions, ...facts } = knownFacts(agreement);
  const given = Object.entries(facts).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  const filled = {
    ...emptyForm(),
    ...(Object.fromEntries(given) as object),
    unions: unions?.length ? unions : [''],
  };
  // No union is asked for where the record has none, and the text says its language itself.
  const asked = {
    language: filled.language || 'en',
    unions: unions?.length === 0 ? ['-'] : filled.unions,
  };
  const draft = { ...emptyDraft(), ...filled, ...asked };
  const answers = { draft, hasReading: false, articles: [] };
  return {
    ...filled,
    licence: licences.find((licence) => licence === agreement.licence) ?? '',
    known: {
      slug: agreement.slug,
      open: stepsOfRecord.filter((step) => problemsOf(step, answers).length > 0),
    },
  };
}

/** A draft of which no agreement of the hub is known any more: what its record said is asked again. */
export const withoutKnown = (draft: Draft): Draft => ({
  ...draft,
  ...emptyForm(),
  unions: [''],
  known: null,
  licence: '',
});
