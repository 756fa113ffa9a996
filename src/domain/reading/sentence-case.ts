import { isCapitals } from './segment/heading-titles.ts';

/** Short forms that agreements write in capitals, in the four languages. */
const acronyms = new Set(
  'AI IA ICT TIC IT GPS GDPR RGPD LGPD GIS CCTV RFID VPN SMS HR RH DRH CSE CE IRP CHSST CSSCT PC TV USB BYOD UK USA US EU UE OIT ILO OECD OCDE II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX'.split(
    ' ',
  ),
);

/** Words that agreements write large of themselves, as no name. */
const ordinary = new Set(
  (
    'agreement collective bargaining labor labour accord convention collectif collectives convenio colectivo colectiva acuerdo ' +
    'acordo coletivo coletiva convenção trabalho trabajo travail work'
  ).split(' '),
);

/**
 * A heading in capitals as a sentence writes it. Short forms stay, and so do words that `text` (what stands around it)
 * writes with capitals inside its sentences; a heading in other letters stays as it is.
 */
export function sentenceCase(heading: string, text: string): string {
  if (!isCapitals(heading)) return heading;
  const inside = new Set(text.match(/(?<=[\p{Ll},] )\p{Lu}\p{L}*(?! \p{Lu}{2})/gu) ?? []);
  const small = new Set(text.match(/(?<![\p{L}\d])\p{Ll}\p{L}*/gu) ?? []);
  let isFirst = true;
  return heading.replace(/\p{L}+/gu, (word, at: number) => {
    const own = isFirst ? capitalised(word) : word.toLowerCase();
    isFirst = false;
    const isMark = word.length === 1 && at + 1 === heading.length;
    if (isMark || acronyms.has(word)) return word;
    if (small.has(word.toLowerCase()) || ordinary.has(word.toLowerCase())) return own;
    if (word.length > 1 && word.length <= longestShort && inside.has(word)) return word;
    return inside.has(capitalised(word)) ? capitalised(word) : own;
  });
}

const longestShort = 7;
const capitalised = (word: string) => word.charAt(0) + word.slice(1).toLowerCase();
