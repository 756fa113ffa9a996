import { withoutEnd } from '../../text-end.ts';
import { fold } from '../normalise.ts';
import { isCapitals, isTitle } from '../segment/heading-titles.ts';
import type { Line } from '../segment/lines.ts';
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
  /^[dl]['’]|^(?:relati[a-z]+|sur|portant|concernant|pour|instituant|sobre|para|del?|du|des|da|do|dos|das|et|y|e|on|of|for|concerning|about|and|au|aux|a|la|le|les)\b|^\d{4}(?: ?[-/–] ?\d{2,4})?$/;
const openEnd =
  /(?:[-–—/&,]|\s(?:and|or|of|on|for|the|et|ou|de|des|du|la|le|les|a|au|aux|sur|y|e|en|del|el|los|las|da|do|dos|das|para|no|na|relatif|relative|sobre))$/;

const coverLines = 30;
const mostLines = 5;
const longestLine = 150;
const longest = 300;

/** What any agreement is called. */
const general =
  /^(?:collective (?:bargaining |labou?r |employment )?agreement|accord(?: collectif)?(?: d['’]entreprise| de branche)?|convention collective(?: nationale)?|convenio colectivo|acuerdo(?: colectivo)?|pacto|acordo coletivo(?: de trabalho)?|convencao coletiva(?: de trabalho)?|contrato coletivo(?: de trabalho)?|acordo de empresa)$/;

/** Said of an agreement behind its title. */
const said =
  /\b(?:entre|between|represent[a-z]+|sign(?:e|ee|ed|ataires?)|suscrit[oa]|firmad[oa]|conclue?|celebrad[oa]|assinad[oa]|made|entered|dated)\b/;

/** A line of a first page, and how it follows the one before. */
export type CoverLine = Pick<Line, 'text' | 'follows'>;

/** The lines of a first page with the title of its agreement, if it has one, on one of them. */
export type Cover = { lines: string[]; title: string | undefined };

/** Puts the title of an agreement together from the lines of its first page over which it goes. */
export function readCover(first: readonly CoverLine[], language: string): Cover {
  const lines = first.map(({ text, follows }) => ({ text: text.replace(/\s+/g, ' ').trim(), follows })); // prettier-ignore
  const texts = lines.map(({ text }) => text);
  const at = lines
    .slice(0, coverLines)
    .findIndex(
      ({ text }, index) => isTitleLine(text, language) || isParted(lines, index, language),
    );
  if (at === -1) return { lines: texts, title: undefined };
  const { title, to } = wholeTitle(lines, at, language);
  return { lines: [...texts.slice(0, at), title, ...texts.slice(to)], title };
}

/** The title of an agreement as its first page has it, and the day in the title of a French one, on which it was signed. */
export function titleOf({ lines, title }: Cover, language: string): ReadFact[] {
  if (title === undefined || general.test(fold(title)) || title.length > longest) return [];
  const own = sentenceCase(title, lines.join('\n'));
  return [
    { field: 'title', value: own, words: quoteOf(title) },
    ...(language === 'fr' ? dayIn(title) : []),
  ];
}

function isTitleLine(line: string, language: string): boolean {
  const folded = fold(line);
  return titles[language]?.test(folded) === true && !mentioned.test(folded) && isTitle(line);
}

/** Whether the words by which a title is known begin in a line and end in the next one. */
function isParted(lines: readonly CoverLine[], at: number, language: string): boolean {
  const [line, next] = [lines[at]?.text ?? '', lines[at + 1]];
  if (next?.follows !== 'wrapped' || !isAlike(line, next.text)) return false;
  const whole = `${line} ${next.text}`;
  const found = titles[language]?.exec(fold(whole));
  const isAcross =
    found !== null &&
    found !== undefined &&
    found.index < line.length &&
    found.index + found[0].length > line.length;
  return isAcross && isTitleLine(whole, language);
}

/** A title, and the place of the line after its last. */
function wholeTitle(
  lines: readonly CoverLine[],
  at: number,
  language: string,
): { title: string; to: number } {
  let title = lines[at]?.text ?? '';
  let to = at + 1;
  const isBegun = isTitleLine(title, language);
  for (const { text, follows } of lines.slice(to, at + mostLines)) {
    const isWrapped = follows === 'wrapped' && /^\p{Ll}/u.test(text) && !said.test(fold(text));
    const isOpen =
      (!isBegun && to === at + 1) ||
      openEnd.test(fold(title)) ||
      goesOn.test(fold(text)) ||
      isWrapped ||
      isDayAcross(title, text, language);
    if (!isOpen || !(isAlike(title, text) || /^\d/.test(text)) || mentioned.test(fold(text))) break;
    if (text.length > longestLine) break;
    title = `${title} ${text}`;
    to += 1;
  }
  return { title: withoutEnd(title, /[\s.:]/), to };
}

/** Whether a line is written as a title that goes on in it. */
const isAlike = (title: string, next: string): boolean =>
  isCapitals(title) ? isCapitals(next) : /^\p{Ll}/u.test(next);

/** Whether a day begins in a line and ends in the next one: "du 3", "octobre 2001". */
const isDayAcross = (line: string, next: string, language: string): boolean =>
  findDates(`${line} ${next}`, language).some(
    ({ from, to }) => from < line.length && to > line.length,
  );

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
