import { isEmployer, isUnion } from './facts/unions.ts';
import type { Stretch } from './signature-blocks.ts';

/** Words behind which the person stands who acts for a party. */
const acting =
  /(?<!\p{L})(?:représentée?s?|represented|representad[oa]s?(?:\(a\))?)(?:,? (?:aux présentes|en este acto|neste ato|herein|in this matter))? (?:par|by|por)(?!\p{L})/giu;
const titled =
  /(?<!\p{L})(?:M\.|MM\.|Mr\.?|Mrs\.?|Ms\.?|Mme|Mlle|Dr\.?|Monsieur|Madame|Mademoiselle|D\.ª?|D\.ª|Dª\.?|Dña\.|Don|Doña|Dona|Sr\(a\)\.?|Sr\.?|Sra\.?|Senhora?|Señora?)\s+/u;
const name =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:(?:de|da|do|dos|das|del|la|le|van|von|y|e|d['’]) ?){0,3}\p{Lu}[\p{L}'’.-]*){0,4}/u;
const untitled = /^\s*(?=\p{Lu})/u;
const office =
  /\b(?:Union|Local|Council|Department|Federation|Association|Board|Committee|Office|Director|Directeur|Président|Secretary|President|Comité|Presidente|Secretaria|Commission|Commissioner|Attorney)\b/u;
const reach = 120;

/** Names of persons who act for a party: "représentée par Mme Claire Petit", "represented by its Director, Mr John Ash". */
export function findNamesOfAgents(text: string): Stretch[] {
  return [...text.matchAll(acting)].flatMap(({ 0: words, index }) => {
    const from = index + words.length;
    const behind = (text.slice(from, from + reach).split(/[;\n]{1,2}(?=\s*\n)|;/)[0] ?? '').replaceAll('\n', ' '); // prettier-ignore
    return nameBehind(behind, from) ?? [];
  });
}

function nameBehind(behind: string, from: number): Stretch | undefined {
  const title = titled.exec(behind);
  if (title !== null) {
    const found = name.exec(behind.slice(title.index + title[0].length))?.[0] ?? '';
    const to = title.index + title[0].length + bare(found).length;
    return found === '' ? undefined : { from: from + title.index, to: from + to };
  }
  const start = untitled.exec(behind)?.[0].length;
  if (start === undefined) return undefined;
  const found = bare(name.exec(behind.slice(start))?.[0] ?? '');
  const isPerson =
    found.includes(' ') && !office.test(found) && !isUnion(found) && !isEmployer(found);
  return isPerson ? { from: from + start, to: from + start + found.length } : undefined;
}

/** Without the full stop that ends the sentence. */
const bare = (found: string) => (/\p{Ll}\.$/u.test(found) ? found.slice(0, -1) : found);
