import type { FormerClause } from '#domain/correction/correction.ts';
import type { Locale, Strength, StrengthBy } from '#domain/words.ts';
import type { VersionWords, Words } from '#content/messages.ts';
import type { Labels } from '#lib/site/labels.ts';
import { countryName, dayName, languageName } from '#lib/site/names.ts';

/** Fields of a record with what each says: texts, codes, lists and what is said in several languages. */
export type RecordFields = Record<string, unknown>;

/** What the fields of a record are called, and its answers to whether it holds. */
export type RecordWords = Pick<VersionWords, 'validity' | 'agreement' | 'fields'>;

/** What fields and codes are called. */
export type Naming = {
  locale: Locale;
  words: Words;
  labels: Labels;
  said: RecordWords;
};

/** What a field is called; the title of an agreement is not that of the clause. */
export const nameOfField = (field: string, said: RecordWords): string =>
  field === 'agreement.title'
    ? said.agreement
    : said.fields[field.replace('agreement.', '') as keyof VersionWords['fields']];

type SaidStrength = {
  strength: Strength | null;
  strengthBy?: StrengthBy;
  concession: boolean;
};

/** A clause as it was, by the names that corrections give its fields. */
export function fieldsOf(clause: FormerClause): RecordFields {
  const { texts, strength, strengthBy, concession, agreement, from, to, source, ...own } = clause;
  const { unions, counterpart, country, sector, ...rest } = own;
  const facts = { title: agreement?.title, unions: unions.map(({ name }) => name), counterpart };
  const more = { country, sector, fromDate: from, toDate: to, sourceUrl: source };
  return {
    ...rest,
    title: texts[0]?.title,
    text: texts[0]?.text,
    judged: { strength, strengthBy, concession },
    ...Object.fromEntries(
      Object.entries({ ...facts, ...more }).map(([name, value]) => [`agreement.${name}`, value]),
    ),
  };
}

/** What a field says, in words for a reader; nothing where it says nothing. */
export function shownField(field: string, value: unknown, naming: Naming): string {
  if (value === null || value === undefined) return '';
  const { locale, words, labels } = naming;
  const name = field.replace('agreement.', '');
  if (name === 'judged') return strengthName(value as SaidStrength, naming);
  if (Array.isArray(value)) {
    const shown = value.map((item: string) => (name === 'topics' ? labels.topics[item] : item));
    return shown.join(', ');
  }
  if (typeof value === 'object')
    return Object.entries(value as Record<string, string>)
      .map(([language, said]) => `${languageName(language, locale)}: ${said}`)
      .join('\n');
  const text = typeof value === 'number' ? String(value) : (value as string);
  if (text === '') return '';
  if (days.has(name)) return dayName(text, locale);
  if (name === 'country') return countryName(text, locale, words.site.countries);
  if (name === 'sector') return labels.sectors[text] ?? text;
  if (name === 'level') return labels.levels[text as keyof typeof labels.levels];
  if (name === 'validity') return naming.said.validity[text as 'ended'];
  return text;
}

const days = new Set(['wordingDate', 'checkedOn', 'signedOn', 'fromDate', 'toDate']);

function strengthName(
  { strength, strengthBy = 'read', concession }: SaidStrength,
  { labels, words }: Naming,
): string {
  const step = labels.strengths[strength ?? (strengthBy === 'read' ? 'none' : 'unjudged')];
  return concession ? `${step} · ${words.label.concession}` : step;
}
