import { fold } from '../normalise.ts';
import { findDates, type FoundDate } from './dates.ts';
import type { ReadFact } from './facts.ts';
import { quoteOf } from './quote.ts';

/** What is looked at of an article. */
export type Told = {
  number: string | null;
  title: string;
  path: readonly string[];
  text: string;
};

/** Titles, folded, of articles on how long the agreement holds. */
const termTitle =
  /\b(?:term|terms|duration|period of operation|operation|effective date|commencement|expiration|termination)(?: and \w+)?(?:,? (?:of|and expiry of) (?:the |this )?(?:agreement|contract))?$|^(?:duration|term|termination|commencement)\b|entree en vigueur|date d['’]effet|^duree(?: (?:de l['’]accord|de la convention|et |, |-|–|d['’]application|determinee).*)?$|\bduree de l['’](?:accord|avenant)|\bvigencia\b|ambito temporal|\bvigencia e data-base\b|entrada en vigor/;
const notTerm =
  /\b(?:employment|contract of|trial|temporary|appointment|travail|trabajo|trabalho|benefits?|coverage)\b/;

/** Attached texts have terms of their own. */
const attached =
  /^(?:letters? of|memorand|side |annex|appendi|attachment|exhibit|addend|lettre|protocole|avenant|anexo|termo aditivo|carta)/;

/** The agreement as the subject of a sentence. */
const agreement =
  /\b(?:this|present|presente|cet|cette|este|esta|deste|desta|del presente|the) (?:[a-z]+ ){0,3}(?:agreement|contract|accord|convention|avenant|convenio|acuerdo|pacto|acordo|convencao|termo)\b|^\W*(?:l['’]accord|la convention|el convenio|el acuerdo|o acordo|a convencao)\b|\bvigencia d[eo]l? (?:presente |este |esta )?(?:convenio|acuerdo|pacto|acordo|convencao)/;

/** In an article on the term its sentences may name the agreement no more. */
const onTerm =
  /\b(?:agreement|contract|accord|convention|avenant|convenio|acuerdo|pacto|acordo|convencao|il|elle|it|duree|duration|period|periodo|term|effet|vigueur|vigencia|vigor|vigora|plazo|prazo|efectos|efeitos|commences?|expiry)\b/;

/** One article of it may begin by itself. */
const partOnly =
  /^\W*(?:les |l['’]|the |el |los |o |os |a )?(?:articles?|articulos?|artigos?|clausulas?|sections?) /;
/** Words that end right before the day on which an agreement begins, or ends. */
const fromWords =
  /(?:\b(?:effective|effect|force|commences?|commencing|begins?|beginning|operates?)(?: on| from| as of| as from| the)*|\bentre(?:nt|ra|ront)? en vigueur(?: le| au| a compter du| a partir du| des le)*|\bprend(?:ra)? effet(?: le| au| a compter du| a partir du)*|\b(?:applicable|s['’]applique(?:ra)?|conclue?) (?:a compter du|a partir du)|\b(?:en vigor|efectos?|vigencia)(?: el| del| desde| a partir| de| dia| el dia)*|\b(?:em vigor|vigora(?:ra)?|efeitos?|vigencia)(?: a partir| de| em| desde| no dia)*)$/;
const toWords =
  /(?:\b(?:expires?|expiring|ends?|ending|terminates?|terminating)(?: on| at midnight on| the)*|\b(?:until|through|till)(?: and including| midnight(?: on| of)?| the)*|\bexpiry date(?: of this agreement)?(?: is| will be| shall be|:)*(?: the)?|\bjusqu['’]au|\b(?:expire(?:ra)?|cesse(?:ra)?(?: de (?:plein droit|produire (?:ses )?effets?|s['’]appliquer))*|prend(?:ra)? fin|s['’]acheve(?:ra)?|(?:arrive(?:ra)? a )?(?:echeance|terme))(?:,? (?:soit )?(?:le|au))|\b(?:hasta|finaliza(?:ra|ndo)?|vence(?:ra)?|expira(?:ra)?|termina(?:ra|ndo)?|concluira)(?: el| dia| el dia)*|\b(?:ate|encerra(?:ndo)?(?:-se)?|termina(?:ndo)?|expira(?:ndo)?|vence)(?: o| dia| o dia| em| a)*)$/;
/** The same where what ends is named between: "terminando su vigencia el", "ceases to have effect on". */
const endsOfTerm =
  /\b(?:finali[sz]\w+|termin\w+|vence\w*|expir\w+|conclu\w+|extingui\w+|encerr\w+|cessa\w*|cesse\w*|ceases?|ends?|ending|stops?|until)(?: \p{L}+){0,3} (?:vigencia|vigor|vigueur|efectos?|efeitos?|effets?|effect|force)(?: el| em| a| le| on| dia| o dia| el dia)*$/u;
const between =
  /^\s*(?:,? ?(?:and (?:shall )?)?(?:to|until|through|till|ending(?: on)?|expiring(?: on)?|au|jusqu['’]au|al?|hasta(?: el)?|a|ate)(?: and including)?(?: the| el| o| dia)*|[-–—])\s*$/;
const opensRange =
  /(?:\b(?:from|period|du|desde(?: el)?|del?|entre|between|term|periodo de|vigencia|no periodo de)(?: el| o| the| dia| el dia)*:?|^[^\p{L}]*)$/u;

/** Before the days: that they are those of notice or of bargaining. */
const otherPeriod =
  /\b(?:notif\w+|notice|negotiat\w+|denunci\w+|denonc\w+|retroacti\w+|wage|wages|salar\w+|leave|plan years?|increase\w*)\b/;
/** Before a day up to which somebody has time for something. */
const timeGiven =
  /\b(?:ayant|ont|aura|auront|dispos\p{L}+|has|have|had|tienen?|tendran?|dispon\p{L}+|tem|terao?|tera)(?: \p{L}+){0,2} (?:jusqu['’]au|until|hasta(?: el)?|ate(?: o| dia)?)$/u;
const unsure =
  /^[^.]{0,90}\b(?:whichever|or such|or upon|or the date|or on the date|ou a la date|si cette date|ou na data|o en la fecha)\b/;

const reach = 90;
const behind = 120;

type Term = { field: 'fromDate' | 'toDate'; day: string; words: string };

/**
 * From when and until when an agreement holds, by the articles on that and its opening; nothing where two days may be
 * meant for one.
 */
export function termOf(articles: readonly Told[], opening: string, language: string): ReadFact[] {
  const own = articles.filter(({ title, path, number }) => {
    return ![title, number ?? '', ...path].some((name) => attached.test(fold(name)));
  });
  const onTerm = own.filter(({ title }) => isTerm(title));
  const told = onTerm.flatMap(({ text }) => termsIn(text, language, true));
  const opened = termsIn(opening, language, false);
  return (['fromDate', 'toDate'] as const).flatMap((field) => {
    const [first] = [told, opened].map((terms) => onlyOne(terms, field)).filter((one) => one !== undefined); // prettier-ignore
    return first === undefined ? [] : [{ field, value: first.day, words: quoteOf(first.words) }];
  });
}

function isTerm(title: string): boolean {
  const folded = fold(title).replace(/[\s.:]+/g, ' ').trim(); // prettier-ignore
  return termTitle.test(folded) && !notTerm.test(folded);
}

function onlyOne(terms: readonly Term[], field: Term['field']): Term | undefined {
  const own = terms.filter((term) => term.field === field);
  return new Set(own.map(({ day }) => day)).size === 1 ? own[0] : undefined;
}

/** What a text says of the days; in an article on the term the agreement need not be named again. */
function termsIn(text: string, language: string, isOnTerm: boolean): Term[] {
  const dates = findDates(text, language);
  return dates.flatMap((date, at): Term[] => {
    const next = dates[at + 1];
    if (unsure.test(fold(text.slice(date.to, date.to + behind)))) return [];
    const sentence = sentenceBefore(text, date);
    const before = fold(text.slice(sentence, date.from)).replace(/\s+/g, ' ');
    const isBare = text.slice(text.lastIndexOf('\n', date.from) + 1, date.from).trim() === '';
    if (otherPeriod.test(before) || partOnly.test(before)) return [];
    if (!isBare && !(isOnTerm ? onTerm : agreement).test(before)) return [];
    const trimmed = isBare && !isOnTerm ? '' : before.trim();
    const words = (end: FoundDate) => text.slice(sentence, end.to);
    if (next !== undefined && isRange(fold(text.slice(date.to, next.from)))) {
      if (!opensRange.test(trimmed) && !fromWords.test(trimmed)) return [];
      return [
        { field: 'fromDate', day: date.day, words: words(next) },
        { field: 'toDate', day: next.day, words: words(next) },
      ];
    }
    if (timeGiven.test(trimmed)) return [];
    if (toWords.test(trimmed) || endsOfTerm.test(trimmed))
      return [{ field: 'toDate', day: date.day, words: words(date) }];
    return fromWords.test(trimmed)
      ? [{ field: 'fromDate', day: date.day, words: words(date) }]
      : [];
  });
}

/** Whether what stands between two days says that they are the first and the last one. */
const isRange = (words: string): boolean =>
  between.test(words) ||
  (words.length < reach && endsOfTerm.test(words.replace(/\s+/g, ' ').trim()));

/** Where the sentence or line begins that a day stands in, so many characters back at most. */
function sentenceBefore(text: string, { from }: FoundDate): number {
  const start = Math.max(0, from - 3 * reach);
  const before = text.slice(start, from);
  const end = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('; '), lastStop(before));
  return end === -1 ? start : start + end + 1;
}

function lastStop(before: string): number {
  let at = before.lastIndexOf('. ');
  while (at > 0 && /\d/.test(before.charAt(at - 1)) && !/^\p{Lu}/u.test(before.slice(at + 2)))
    at = before.lastIndexOf('. ', at - 1);
  return at;
}
