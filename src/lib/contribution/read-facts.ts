import type { ReadFact } from '#domain/reading/facts/facts.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { AgreementForm } from '#lib/proposal/agreement-form.ts';
import type { Draft } from './draft.ts';

/** The answers that a document can give, by the field that asks for them; unions are told apart by line ends. */
export type Filled = Partial<Record<keyof AgreementForm | 'unions', string>>;

type Answers = Pick<Draft, keyof AgreementForm | 'unions' | 'filled'>;
type Reading = Pick<DocumentReading, 'language' | 'facts'>;

const fields = [
  'title',
  'counterpart',
  'country',
  'sector',
  'level',
  'language',
  'signedOn',
  'fromDate',
  'toDate',
] as const;

/**
 * What a draft holds once a document was read: fields that are empty, or hold what an earlier document said, take what
 * this one says; what the sender wrote stays.
 */
export function fillIn(draft: Answers, reading: Reading): Partial<Answers> {
  const { facts = [], language } = reading;
  const said: Filled = language === 'und' ? {} : { language };
  for (const { field, value } of facts) if (field !== 'union') said[field] = value;
  const unions = facts.flatMap(({ field, value }) => (field === 'union' ? [value] : []));
  const own = fields.filter((field) => isUntouched(draft[field], draft.filled[field]));
  const isUnionsOwn = isUntouched(draft.unions.join('\n'), draft.filled.unions);
  return {
    ...Object.fromEntries(own.map((field) => [field, said[field] ?? ''])),
    ...(isUnionsOwn ? { unions: unions.length === 0 ? [''] : unions } : {}),
    filled: { ...said, ...(unions.length === 0 ? {} : { unions: unions.join('\n') }) },
  };
}

const isUntouched = (value: string, filled = '') => value.trim() === '' || value === filled;

/** The words of a document that led to what a field holds; undefined where it holds anything else. */
export const wordsFor = (
  facts: readonly ReadFact[] | undefined,
  field: ReadFact['field'],
  value: string,
): string | undefined => facts?.find((fact) => fact.field === field && fact.value === value)?.words;
