import type { Clause } from '#domain/clause/records.ts';
import type { Words } from '#content/messages.ts';
import type { Labels } from '#lib/site/labels.ts';

/** What a clause is, in one label: its provenance, and of what is no clause its kind with it. */
export const kindName = (
  { kind, provenance }: Pick<Clause, 'kind' | 'provenance'>,
  words: Words,
  labels: Labels,
): string => (kind === 'clause' ? labels.provenances : words.label[kind])[provenance];
