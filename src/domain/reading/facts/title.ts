import { withoutEnd } from '../../text-end.ts';
import { fold } from '../normalise.ts';
import { isCapitals, isTitle } from '../segment/heading-titles.ts';
import { sentenceCase } from '../sentence-case.ts';
import { findDates } from './dates.ts';
import type { ReadFact } from './facts.ts';
import { quoteOf } from './quote.ts';

/** How the title of an agreement begins, or what stands in it, in folded words. */
const titles: Record<string, RegExp> = {
  en: /\b(?:collective (?:bargaining |labou?r |employment )?agreement|(?:enterprise|framework|national|sectoral|company|recognition|telework|teleworking|technology|partnership) (?:bargaining )?agreement|agreement (?:on|for|concerning|about)|memorandum of (?:agreement|understanding) (?:on|for|concerning))\b/,
  fr: /^(?:projet d['’])?(?:accord|avenant|convention collective|protocole d['’]accord|charte)\b/,
  es: /^(?:(?:[ivxlc]+|\d{1,3}[.º]*|primer|segundo|tercer|cuarto|quinto) )?(?:convenio colectivo|acuerdo|pacto|acta de acuerdo)\b/,
  pt: /^(?:(?:[ivxlc]+|\d{1,3}[.º]*) )?(?:acordo coletivo|acordo coletivo|acordo de empresa|acordo sobre|convencao coletiva|contrato coletivo|termo aditivo)\b/,
};
const mentioned =
  /\b(?:this|present|presente|hereby|registered|registro|between|par la|vu l|visto|conforme)\b/;

/** Where a title goes on, or was parted. */
const goesOn =
  /^(?:relati[a-z]+|sur|portant|concernant|pour|instituant|sobre|para|del?|du|des|da|do|dos|das|et|y|e|on|of|for|concerning|about|and|au|aux|a|la|le|les)\b|^\d{4}(?: ?[-/–] ?\d{2,4})?$/;
const openEnd =
  /(?:[-–—/&,]|\s(?:and|or|of|on|for|the|et|ou|de|des|du|la|le|les|a|au|aux|sur|y|e|en|del|el|los|las|da|do|dos|das|para|no|na|relatif|relative|sobre))$/;

const coverLines = 30;
const mostLines = 5;
const longestLine = 150;
const longest = 300;

/** What any agreement is called. */
const general =
  /^(?:collective (?:bargaining |labou?r |employment )?agreement|accord(?: collectif)?(?: d['’]entreprise| de branche)?|convention collective(?: nationale)?|convenio colectivo|acuerdo(?: colectivo)?|pacto|acordo coletivo(?: de trabalho)?|convencao coletiva(?: de trabalho)?|contrato coletivo(?: de trabalho)?|acordo de empresa)$/;

/** The title of an agreement as its first page has it, and the day in the title of a French one, on which it was signed. */
export function titleOf(cover: readonly string[], language: string): ReadFact[] {
  const lines = cover.slice(0, coverLines).map((line) => line.replace(/\s+/g, ' ').trim());
  const at = lines.findIndex((line) => isTitleLine(line, language));
  if (at === -1) return [];
  const title = wholeTitle(lines, at);
  if (general.test(fold(title)) || title.length > longest) return [];
  const own = sentenceCase(title, cover.join('\n'));
  return [
    { field: 'title', value: own, words: quoteOf(title) },
    ...(language === 'fr' ? dayIn(title) : []),
  ];
}

function isTitleLine(line: string, language: string): boolean {
  const folded = fold(line);
  return titles[language]?.test(folded) === true && !mentioned.test(folded) && isTitle(line);
}

function wholeTitle(lines: readonly string[], at: number): string {
  let title = lines[at] ?? '';
  for (const next of lines.slice(at + 1, at + mostLines)) {
    const isOpen = openEnd.test(fold(title)) || goesOn.test(fold(next));
    const isAlike = isCapitals(title) ? isCapitals(next) : /^\p{Ll}/u.test(next);
    if (!isOpen || !(isAlike || /^\d/.test(next)) || mentioned.test(fold(next))) break;
    if (next.length > longestLine) break;
    title = `${title} ${next}`;
  }
  return withoutEnd(title, /[\s.:]/);
}

/** "Accord du 21 octobre 2022 relatif au télétravail" was signed on that day. */
function dayIn(title: string): ReadFact[] {
  const [day, ...more] = findDates(title, 'fr');
  const isOwn =
    day !== undefined &&
    /^(?:accord|avenant(?: n[°o.]* ?\d{1,3})?|convention collective)(?: [a-z'’]+){0,4} (?:du|conclu le)$/.test(
      fold(title.slice(0, day.from)).trim(),
    );
  return isOwn && more.length === 0
    ? [{ field: 'signedOn', value: day.day, words: quoteOf(title) }]
    : [];
}
