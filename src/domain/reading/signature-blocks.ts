import { fold } from './normalise.ts';

/** A stretch of a text, in characters; `to` is the place after its last. */
export type Stretch = { from: number; to: number };

// How the part with the signatures opens, in folded words: the line itself stays, what follows is persons.
const openings = [
  /\bin witness (?:where|there)of\b/,
  /^(?:signed|executed|dated) (?:this|at|on|in|by)\b/,
  /^signatures?\b.{0,40}$/,
  /^signature page\b.{0,120}$/,
  /^(?:fait|signe)(?: et (?:passe|signe))?,? (?:a|en|au) .{2,60}$/,
  /^(?:les )?signataires? ?:?$/,
  /^(?:y )?en prueba de conformidad\b/,
  /^(?:en prueba de ello|firmado|firmas?)\b.{0,60}$/,
  /^(?:y )?para que (?:asi )?conste\b/,
  /^en .{2,40}, a (?:los )?\d{1,2} .{3,60}$/,
  /^(?:e )?por estarem (?:de acordo|assim)\b/,
  /^(?:assinado|assinaturas?|assinam)\b.{0,60}$/,
  /^[a-z]{3,20}(?: [a-z]{2,20}){0,4}(?:[/-][a-z]{2})?, \d{1,2}.? de [a-z]{4,9} de \d{4}\.?$/,
];

const rule = /_{5}|\.{12}(?!\d)|^\/s\/|^s\/ /;
const side =
  /^(?:for|on behalf of|pour|au nom de|por|por parte de|em nome de|pela?o?)\s+(?:the |la |le |les |l['’]|el |los |las |a |o )?\p{L}/iu;
const longestLine = 72;
const maxLines = 40;

/**
 * Where people signed: short lines of names, offices and rules to sign on, after a line that opens the signatures
 * or round a rule to sign on. An opening alone, without two such lines, is ordinary text.
 */
export function findSignatureBlocks(text: string): Stretch[] {
  const lines = linesOf(text);
  const blocks: Stretch[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const block = blockAt(lines, at);
    if (block === undefined) continue;
    blocks.push({ from: lines[block.first]?.from ?? 0, to: lines[block.last]?.to ?? text.length });
    at = block.last;
  }
  return blocks;
}

type Line = Stretch & { words: string; isRule: boolean };

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    if (words === '') return [];
    const from = index + line.indexOf(words);
    return { from, to: from + words.length, words, isRule: hasRule(words) };
  });
}

/** A rule to sign on, not a blank to fill in within a sentence. */
const hasRule = (words: string): boolean =>
  words.replace(/[_.\s]+/g, ' ').length <= longestLine && rule.test(words.replace(dots, shortened));

/** Dots and blanks in a row, down to a rule or a blank: what follows them shows whether it is one. */
const dots = /[.\s]{2,}/g;
const shortened = (run: string) => (/\.{12}/.test(run) ? '.'.repeat(12) : ' ');

function blockAt(lines: Line[], at: number): { first: number; last: number } | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const opens = openings.some((opening) => opening.test(fold(line.words)));
  const isSide = !opens && side.test(line.words) && line.words.length <= longestLine;
  if (!opens && !line.isRule && !isSide) return undefined;
  const first = opens ? at + 1 : at;
  let last = first - 1;
  while (last + 1 < lines.length && last - first < maxLines && isSigned(lines[last + 1])) last += 1;
  const signed = lines.slice(first, last + 1);
  const persons = signed.filter(({ words, isRule }) => isRule || isNamed(words)).length;
  const sides = signed.filter(({ words }) => side.test(words)).length;
  if (isSide && (sides < 2 || persons < 2)) return undefined;
  return persons >= 2 || signed.some(({ isRule }) => isRule) ? { first, last } : undefined;
}

/** A line of a person, an office, a date or a side; a sentence or a numbered heading ends the block. */
function isSigned(line: Line | undefined): boolean {
  if (line === undefined || (line.words.length > longestLine && !isRow(line.words))) return false;
  if (line.isRule || side.test(line.words)) return true;
  return !/^(?:\d|\p{L}{1,2}[.)]\s|(?:article|section|annex|appendix|artículo|cl[aá]usula)\b)|[.;:]$/iu.test(
    line.words,
  );
}

/** "Name: Jane Doe", "Pour la CFDT : Mme Claire Petit", or a name alone. */
function isNamed(words: string): boolean {
  const colon = words.indexOf(':');
  return (
    isName(words) || isOfficer(words) || (colon !== -1 && isName(words.slice(colon + 1).trim()))
  );
}

const offices =
  /\b(?:Director|President|Manager|Representative|Negotiator|Member|Secretary|Chair|Officer|Attorney|Steward|Directeur|Directrice|Président|Présidente|Délégué|Déléguée|Secrétaire|Directora|Presidente|Presidenta|Secretario|Secretaria|Diretor|Diretora|Secretário|Secretária)(?!\p{L})/u;

/** Names with offices, of two columns perhaps: "Jane Doe, Director John Ash, Council Representative". */
const isOfficer = (words: string): boolean =>
  offices.test(words) && isRow(words) && /\p{Lu}\p{Ll}+ (?:\p{Lu}\.? )?\p{Lu}\p{Ll}/u.test(words);

const longestRow = 240;
const minLarge = 0.6;

/** A line of names and offices, nearly all of whose words begin large; no sentence. */
function isRow(words: string): boolean {
  if (words.length > longestRow || /[;:]$/.test(words)) return false;
  const all = words.match(/\p{L}+/gu) ?? [];
  return all.filter((word) => /^\p{Lu}/u.test(word)).length >= all.length * minLarge;
}

/** Two to five words that all begin with a capital, particles aside, with no full stop at the end. */
const isName = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*[ ,]+(?:(?:de|da|do|dos|das|del|la|le|van|von|y|e)\s+)*){1,4}\p{Lu}[\p{L}.'’-]*(?:,.{0,50})?$/u.test(
    words,
  );
