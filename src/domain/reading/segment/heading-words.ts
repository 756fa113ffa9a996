/** What a heading heads: a lower rank contains a higher one. */
export const ranks = {
  annex: 0,
  part: 1,
  title: 2,
  chapter: 3,
  division: 4,
  article: 5,
  section: 6,
  item: 7,
} as const;
export type HeadingKind = keyof typeof ranks;

/** Words that open a heading; `needsNumber` where they mean nothing without one, `letter` where that may be a letter. */
export type HeadingWord = {
  kind: HeadingKind;
  words: string;
  needsNumber: boolean;
  letter: boolean;
};

const letters = [
  'letters?\\s+of\\s+(?:agreement|understanding|intent)',
  'memorand(?:um|a)\\s+of\\s+(?:understanding|agreement)(?:\\s+\\(mou\\))?',
  'side\\s+(?:letter|agreement)',
  "lettres?\\s+d['’]entente",
  "lettres?\\s+d['’]accord",
  "protocole\\s+d['’]accord",
  'avenant',
  'cartas?\\s+de\\s+(?:acuerdo|entendimiento|intenci[óo]n|acordo|entendimento|inten[çc][ãa]o)',
  'termos?\\s+aditivos?',
].join('|');

const annexes =
  'annex(?:e|es)?|appendi(?:x|ce)|ap[êe]ndice|attachment|exhibit|addendum|anexos?|adenda|adendo';

const provisions = 'disposici(?:[óo]n|ones)\\s+(?:adicional|transitoria|final|derogatoria)(?:es)?';

const word = (kind: HeadingKind, words: string, needsNumber = true, letter = false) => ({
  kind,
  words,
  needsNumber,
  letter,
});

/** The words that open a heading, by what it heads, in English, French, Spanish and Portuguese. */
export const headingWords: HeadingWord[] = [
  word('part', 'part(?:ie|e)?|livre|libro|livro', true, true),
  word('title', 't[iíî]t(?:re|le|ulo)'),
  word('chapter', 'chap(?:itre|ter)|cap[íi]tulo'),
  word('division', 'sous-section|th[èe]me'),
  word('article', 'art(?:icle|[íi]culo|igo|\\.)|cl[áa]usul[ae]|clause'),
  word('article', provisions, false),
  word('section', 'section|sec\\.|secci[óo]n|se[çc][ãa]o', true, true),
  word('section', '§'),
  word('annex', annexes, false, true),
  word('annex', 'schedule', true, true),
  word('annex', letters, false, true),
];

const ordinalUnits =
  'premi[eè]re?|first|second|third|primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|s[ée]ptim[oa]|octav[oa]|noven[oa]|primeir[oa]|terceir[oa]|quart[oa]|s[ée]tim[oa]|oitav[oa]|non[oa]|[úu]nic[oa]|unique';
const ordinalTens =
  '(?:un|duo)?d[ée]cim[oa](?:primer[oa]|segund[oa]|tercer[oa]|cuart[oa]|quint[oa]|sext[oa]|s[ée]ptim[oa]|octav[oa]|noven[oa])?|(?:vi|tri)g[ée]sim[oa]|[cq]uadrag[ée]sim[oa]|quinquag[ée]sim[oa]|sexag[ée]sim[oa]';
const repeated =
  '(?:\\s?(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)(?!\\p{L}))?';

/** Numbers as headings write them: 12, 12.3, 12-1, 5 bis, 1er, 7.º, 12A; IV, Ier; décima segunda; and letters. */
export const numbers = {
  digits: new RegExp(
    `^\\d{1,3}(?:[.\\-‑]\\d{1,3})*(?:\\s?(?:er|re|ère|e|ème|\\.?[º°ª]|th|st|nd|rd)(?!\\p{L}))?${repeated}(?:[-‑]?[a-z](?![\\p{L}\\p{N}]))?`,
    'iu',
  ),
  roman: /^[IVXLC]+(?:er|ER|re|RE|ère)?(?![\p{L}\p{N}])/u,
  ordinal: new RegExp(
    `^(?:(?:${ordinalTens})(?:[\\s-]+(?:${ordinalUnits}))?|${ordinalUnits})(?!\\p{L})`,
    'iu',
  ),
  letter: /^[A-Z]{1,2}(?:-?\d{1,2})?(?![\p{L}\p{N}])/u,
};

/** The heading of what stands before the first article, alone on its line. */
export const preambles = /^(?:preamble|recitals?|pr[ée]ambule|pre[áaâ]mbulo)\s*[.:]?$/iu;

/** Other headings that are not counted; in small letters these words head parts of articles. */
export const plainHeadings =
  /^(?:definitions?|d[ée]finitions?|definiciones|defini[çc][õo]es|signatures?|signature page|signataires|firmas|assinaturas)\s*[.:]?$/iu;
