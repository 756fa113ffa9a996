import { fold } from '../normalise.ts';
import { findDates, type FoundDate } from './dates.ts';
import type { ReadFact } from './facts.ts';
import { quoteOf } from './quote.ts';

/** How the line begins, in folded words, that ends in the day of the signatures. */
const openings: Record<string, RegExp[]> = {
  en: [
    /^(?:signed|dated|executed)(?: and [a-z]{4,12})?(?: this| on| the|:)?$/,
    /^(?:signed|dated|executed|done)(?: and [a-z]{4,12})?(?: by the parties)? (?:at|in) .{2,60}$/,
    /^(?:the )?(?:[a-z]+ )?agreement (?:was )?(?:signed|executed) on(?: the)?$/,
    /^this (?:[a-z]+ ){0,3}(?:agreement|memorandum)(?:,| is| was)? (?:made|dated|signed|executed)(?: and entered into)?(?: at .{2,30})?(?: this| on| the| as of)?$/,
    /^in witness (?:where|there)of.{0,140}$/,
  ],
  fr: [
    /^(?:fait|signe)(?: et (?:passe|signe))?(?: .{2,70})?,? le$/,
    /^(?:l['’]|la |le )?(?:accord|convention(?: collective)?)(?: a ete)? signee? le$/,
  ],
  es: [
    /^(?:firmado |suscrito |hecho |dado )?en .{2,70}, ?(?:a|el)(?: los)?$/,
    /^(?:firmado |suscrito |hecho |dado )?en .{2,40} a(?: los)?$/,
    /^(?:el )?(?:convenio(?: colectivo)?|acuerdo|pacto)(?: fue| ha sido)? (?:firmado|suscrito) (?:el|con fecha|en fecha)(?: de)?$/,
    /^en .{2,70} siendo las .{1,40} del(?: dia)?$/,
  ],
  pt: [
    /^(?:assinad[oa]|celebrad[oa]|firmad[oa]|feit[oa]) (?:em|no|na) .{2,60}$/,
    /^(?:a |o )?(?:convencao|acordo|contrato)(?: coletiv[oa](?: de trabalho)?)?(?: foi)? (?:assinad[oa]|celebrad[oa]|firmad[oa]) em$/,
    /^e?,? ?por (?:estarem|ser verdade).{0,140}$/,
  ],
};

/** "que fue suscrito, con fecha 4 de diciembre de 2018," as gazettes say of the agreement they publish. */
const published = /\bque (?:ha sido|fue) (?:suscrito|firmado),? (?:con fecha|el(?: dia)?)(?: de)?$/;

/** "São Paulo, 3 de maio de 2022", which closes a Portuguese text. */
const townAlone =
  /^\p{Lu}\p{Ll}{1,20}(?: (?:\p{Lu}\p{Ll}{1,20}|d[aeo]s?)){0,4}(?: ?[/(-] ?\p{Lu}{2}\)?)?,?$/u;

/** After the day: that it may be another one, or that something else was signed. */
const unsure = /^[^.]{0,60}\b(?:whichever|or such|or upon|or the date)\b/;
const otherText =
  /\b(?:previous|former|prior|anterior|precedent|act|law|loi|ley|lei|decret|avenant|notice|resolution|resolucion)\b/;

/** How a sentence on this agreement says, before the day, that it was signed then. */
const told: Record<string, RegExp> = {
  en: /\b(?:signed|executed|entered into|concluded)(?: (?:by|between) [a-z ,'’]{2,40})?,? (?:on|this|as of)(?: the)?$/,
  fr: /\b(?:signee?|conclue?)(?: (?:par|entre) [a-z ,'’]{2,40})?,? (?:le|en date du|a la date du)$/,
  es: /\b(?:suscrit[oa]|firmad[oa])(?: (?:por|entre) [a-z ,]{2,40})?,? (?:(?:con|en|a) fecha|el(?: dia)?)(?: de)?$/,
  pt: /\b(?:assinad[oa]|firmad[oa]|celebrad[oa])(?: (?:por|pelas|entre) [a-z ,]{2,40})?,? (?:em|no dia|na data de|aos?)$/,
};
const onThis =
  /\b(?:this|the present|present|presente|este|esta|visto el|texto del|inscripcion|registro|deposito)\b/;

const reach = 170;
const sentenceReach = 500;
const linesBack = 3;
const closing = 150;
const pageLines = 8;
/** Nobody signs so long before an agreement ends, nor after it. */
const longestTerm = 6;

/** The first lines of a document and its last ones, where days of signature stand. */
export type Ends = { opening: string; lines: readonly string[]; language: string };

/** When an agreement was signed, by its opening and closing lines; none where two days may be meant. `toDate` is when it ends. */
export function signedOn(
  { opening, lines, language }: Ends,
  toDate: string | undefined,
): ReadFact[] {
  const end = lines.slice(-closing).join('\n');
  const found = [...signedIn(opening, language, false), ...signedIn(end, language, true)].filter(
    ({ day }) => isPlausible(day, toDate),
  );
  if (found.length === 0) return toldOn(opening, language, toDate);
  const days = new Set(found.map(({ day }) => day));
  const paged = found.filter(({ isOnPage }) => isOnPage);
  const [first] = days.size === 1 ? found : paged.length === 1 ? paged : [];
  return first === undefined
    ? []
    : [{ field: 'signedOn', value: first.day, words: quoteOf(first.words) }];
}

/** The day that sentences on this agreement name, where all name one. */
function toldOn(text: string, language: string, toDate: string | undefined): ReadFact[] {
  const found = findDates(text, language).flatMap(({ day, from, to }) => {
    const before = text.slice(Math.max(0, from - sentenceReach), from);
    const start = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('. ')) + 1;
    const sentence = fold(before.slice(start)).replace(/\s+/g, ' ').trim();
    const isTold =
      told[language]?.test(sentence) === true && onThis.test(sentence) && !otherText.test(sentence);
    return isTold && isPlausible(day, toDate)
      ? [{ day, words: text.slice(from - before.length + start, to) }]
      : [];
  });
  const [first] = found;
  return first !== undefined && new Set(found.map(({ day }) => day)).size === 1
    ? [{ field: 'signedOn', value: first.day, words: quoteOf(first.words) }]
    : [];
}

type Signed = { day: string; words: string; isOnPage: boolean };

function signedIn(text: string, language: string, isEnd: boolean): Signed[] {
  return findDates(text, language).flatMap((date) => {
    const from = startOf(text, date, language, isEnd);
    if (from === undefined || unsure.test(fold(text.slice(date.to, date.to + reach)))) return [];
    const words = text.slice(from, date.to);
    if (otherText.test(fold(words))) return [];
    const around = text.slice(0, date.to).split('\n').slice(-pageLines);
    const isOnPage = around.some((line) => /^.{0,60}\bsignature page\b/.test(fold(line)));
    return [{ day: date.day, words, isOnPage }];
  });
}

/** Where the line begins that says that this is the day; it may go over a few lines. */
function startOf(
  text: string,
  date: FoundDate,
  language: string,
  isEnd: boolean,
): number | undefined {
  const reachedFrom = Math.max(0, date.from - reach);
  let from = date.from;
  for (let line = 0; line < linesBack && from >= reachedFrom; line += 1) {
    from = text.lastIndexOf('\n', from - 1) + 1;
    if (from < reachedFrom) break;
    const before = text.slice(from, date.from).replace(/[\s,:_]+/g, ' ').trim(); // prettier-ignore
    const kept = text.slice(from, date.from).replace(/\s+/g, ' ').trim();
    const folded = fold(kept);
    if (openings[language]?.some((opening) => opening.test(folded) || opening.test(fold(before))))
      return from;
    if (line === 0 && language === 'pt' && isEnd && townAlone.test(kept)) return from;
    if (from === 0) break;
  }
  const sentence = text.slice(reachedFrom, date.from).replace(/\s+/g, ' ').trim();
  const said = language === 'es' ? published.exec(fold(sentence)) : null;
  return said === null ? undefined : date.from - said[0].length;
}

function isPlausible(day: string, toDate: string | undefined): boolean {
  if (toDate === undefined) return true;
  const earliest = Number(toDate.slice(0, 4)) - longestTerm;
  return day <= toDate && Number(day.slice(0, 4)) >= earliest;
}
