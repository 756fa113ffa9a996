import type { ValidityWords } from '#content/messages.ts';
import type { FrenchText } from '#content/schema/french-texts.ts';
import { validityOf, type Judged } from '#domain/clause/term.ts';
import { languages } from '#domain/lists.ts';
import { locales, type Locale } from '#domain/words.ts';
import type { ClauseRecord } from './record.ts';

/** What the hub can say of French texts: what was read of each, and how the reasons are said. */
export type FrenchTexts = {
  texts: ReadonlyMap<string, FrenchText>;
  reasons: Record<Locale, ValidityWords>;
};

/** Where an article stands: in which text, listed on which day, and what took its place. */
export type Place = {
  textId: string;
  /** The day of the official collection that lists the text as in force. */
  listedOn: string;
  /** When the wording was signed that took this article's place, where a reader found one. */
  replacedOn: string | undefined;
};

type Validity = Pick<ClauseRecord, 'validity' | 'validityBecause' | 'checkedOn'>;

/** Whether an article holds, by the term of its text, and why in every language; unknown of a text that nobody read. */
export function validityIn({ textId, listedOn, replacedOn }: Place, known: FrenchTexts): Validity {
  const text = known.texts.get(textId);
  if (text === undefined) {
    return said('unknown', listedOn, (locale) => known.reasons[locale].unread);
  }
  const judged = judge(text, replacedOn);
  const facts = { text, judged, listedOn, laterOn: replacedOn ?? text.laterOn };
  return said(judged.validity, text.checkedOn, (locale) => reasonIn(locale, known.reasons, facts));
}

/** A text that holds no longer holds in the article that a later wording replaced. */
function judge(text: FrenchText, replacedOn: string | undefined): Judged {
  const judged = validityOf(text);
  if (replacedOn === undefined || judged.validity !== 'in-force') return judged;
  return { validity: 'unknown', reason: 'succeeded', until: null };
}

const said = (
  validity: Judged['validity'],
  checkedOn: string,
  reason: (locale: Locale) => string,
): Validity => ({
  validity,
  checkedOn,
  validityBecause: Object.fromEntries(locales.map((locale) => [locale, reason(locale)])),
});

type Facts = { text: FrenchText; judged: Judged; listedOn: string; laterOn: string | undefined };

function reasonIn(
  locale: Locale,
  reasons: Record<Locale, ValidityWords>,
  { text, judged, listedOn, laterOn }: Facts,
): string {
  const words = reasons[locale];
  const listed = { 'in-force': words.listed, unknown: words.stillListed }[
    judged.validity as string
  ];
  const values = {
    where: whereOf(text, words),
    until: dayIn(locale, judged.until),
    later: dayIn(locale, laterOn),
    checked: dayIn(locale, listedOn),
  };
  return [words[judged.reason], ...(listed === undefined ? [] : [listed])]
    .map((sentence) => fill(sentence, values))
    .join(' ');
}

function whereOf({ term }: FrenchText, words: ValidityWords): string {
  const number = 'number' in term ? term.number : undefined;
  return number === undefined ? words.unnumbered : fill(words.numbered, { number });
}

const fill = (message: string, values: Record<string, string>) =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** A day in words; French writes the first of a month as an ordinal, which the formats of Intl do not. */
function dayIn(locale: Locale, day: string | null | undefined): string {
  if (day === null || day === undefined) return '';
  const name = new Intl.DateTimeFormat(languages[locale].formats, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
  return locale === 'fr' ? name.replace(/^1 /, '1er ') : name;
}
