import * as v from 'valibot';
import { changedFields } from '#domain/correction/changes.ts';
import type { ClauseChanges, CorrectableClause } from '#domain/correction/correction.ts';
import { firstYear, lastYear, locales } from '#domain/lists.ts';
import { Judged } from '#domain/submission/submission.ts';
import { Validity, type Locale } from '#domain/words.ts';
import type { CorrectionProblem } from './correction-form.ts';

const Text = v.string();
const InEachLanguage = v.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, Text])) as Record<Locale, typeof Text>,
);
type InEachLanguage = v.InferOutput<typeof InEachLanguage>;

/** A published clause as the fields of its correction hold it: an empty text for what is not said. */
export const ClauseForm = v.strictObject({
  title: Text,
  text: Text,
  articleNumber: Text,
  topics: v.array(Text),
  judged: v.nullable(Judged),
  gist: InEachLanguage,
  remark: InEachLanguage,
  year: Text,
  wordingDate: Text,
  validity: Validity,
  checkedOn: Text,
  validityBecause: InEachLanguage,
  /** The address of a clause, or its last part. */
  replacedBy: Text,
});
export type ClauseForm = v.InferOutput<typeof ClauseForm>;

type Values = CorrectableClause['values'];

/** The fields of a clause as it is. */
export const formOfClause = ({ values }: CorrectableClause): ClauseForm => ({
  ...values,
  articleNumber: values.articleNumber ?? '',
  gist: inEachLanguage(values.gist),
  remark: inEachLanguage(values.remark),
  year: values.year === null ? '' : String(values.year),
  wordingDate: values.wordingDate ?? '',
  checkedOn: values.checkedOn ?? '',
  validityBecause: inEachLanguage(values.validityBecause),
  replacedBy: values.replacedBy ?? '',
});

const inEachLanguage = (said: Values['gist']): InEachLanguage =>
  Object.fromEntries(locales.map((locale) => [locale, said?.[locale] ?? ''])) as InEachLanguage;

/** What a form corrects in a clause. */
export function changesOfClause(form: ClauseForm, { values }: CorrectableClause): ClauseChanges {
  const { judged, ...said } = valuesOf(form);
  const next = { ...said, ...(judged === null ? {} : { judged }) };
  const changed = changedFields<Values>(values, next);
  return Object.fromEntries(changed.map((name) => [name, next[name]]));
}

const valuesOf = (form: ClauseForm): Values => ({
  title: form.title.trim(),
  text: form.text.trim(),
  articleNumber: given(form.articleNumber),
  topics: form.topics,
  judged: form.judged,
  gist: said(form.gist),
  remark: said(form.remark),
  year: yearOf(form),
  wordingDate: given(form.wordingDate),
  validity: form.validity,
  checkedOn: given(form.checkedOn),
  validityBecause: said(form.validityBecause),
  replacedBy: given(slugIn(form.replacedBy)),
});

const given = (text: string) => text.trim() || null;

/** The day on which a wording was signed says its year. */
const yearOf = ({ year, wordingDate }: ClauseForm): number | null =>
  wordingDate !== '' ? Number(wordingDate.slice(0, 4)) : year.trim() === '' ? null : Number(year);

function said(texts: InEachLanguage): Partial<InEachLanguage> | null {
  const some = Object.entries(texts).flatMap(([locale, text]) =>
    text.trim() === '' ? [] : [[locale, text.trim()]],
  );
  return some.length === 0 ? null : (Object.fromEntries(some) as Partial<InEachLanguage>);
}

/** The last part of the address of a clause, or what was typed where it is none. */
function slugIn(address: string): string {
  const [path = ''] = address.trim().split(/[?#]/, 1);
  return path.split('/').findLast((part) => part !== '') ?? '';
}

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What is missing in the fields of a clause, in their order; `today` is an ISO 8601 day. */
export function missingInClause(form: ClauseForm, today: string): CorrectionProblem[] {
  const { title, text, topics, year, validity, checkedOn, validityBecause, replacedBy } = form;
  const wantsSource = validity !== 'unknown';
  const number = Number(year);
  const wrong: Partial<Record<CorrectionProblem['problem'], boolean>> = {
    title: title.trim() === '',
    text: text.trim() === '',
    topics: topics.length === 0,
    year:
      year.trim() !== '' &&
      !(Number.isInteger(number) && number >= firstYear && number <= lastYear),
    checkedOn: (wantsSource && checkedOn === '') || checkedOn > today,
    validityBecause: wantsSource && said(validityBecause) === null,
    replacedBy: replacedBy.trim() !== '' && !slug.test(slugIn(replacedBy)),
  };
  return Object.entries(wrong).flatMap(([problem, isWrong]) =>
    isWrong ? [{ field: fieldIds[problem] ?? problem, problem } as CorrectionProblem] : [],
  );
}

/** Ids of fields that are not called like what is said in them. */
const fieldIds: Record<string, string> = {
  title: 'record-title',
  text: 'record-text',
  topics: 'record-topics',
  validityBecause: 'validityBecause-0',
};
