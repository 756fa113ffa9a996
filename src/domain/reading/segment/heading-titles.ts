import { withoutEnd } from '../../text-end.ts';

const maxTitle = 130;
const maxTitleWords = 18;
const maxRunIn = 90;
const maxRunInWords = 11;
const minCapitals = 0.85;

/** Verbs that make a line a sentence rather than a title. */
const sentences =
  /(?<![\p{L}])(?:shall|will|may|must|is|are|was|were|has|have|had|agrees?|can|should|recognizes?|est|sont|peut|peuvent|doit|doivent|sera|seront|ont|b[ée]n[ée]ficient?|ser[áa]n?|podr[áa]n?|deber[áa]n?|tendr[áa]n?|son|se\s+\p{L}+[áa]n?|ser[ãa]o|poder[áa]|poder[ãa]o|dever[áa]|dever[ãa]o|ter[áa]|ter[ãa]o|são|é)(?![\p{L}])/iu;

/** Whether nearly all letters of a text are capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 2 && capitals / letters >= minCapitals;
}

/** Whether a whole line can be a title: short, no sentence, no end of one. */
export function isTitle(text: string): boolean {
  if (text.length > maxTitle || text.split(/\s+/).length > maxTitleWords) return false;
  if (!/^["“«(¿]?[\p{Lu}\p{N}]/u.test(text) || /[,;]$/.test(text)) return false;
  if (isCapitals(text)) return true;
  return !/[.!?:]\s/.test(text) && !(sentences.test(text) && text.split(/\s+/).length > 4);
}

/** A title and the text that goes on behind it on the same line. */
export type TitleAndText = { title: string; text: string };

/**
 * Parts what stands behind a number: "Work Period." is a title, "Work Period. The standard week is…" a title and
 * text, "The Employer agrees that during the term" text alone.
 */
export function partTitle(rest: string): TitleAndText {
  if (rest === '') return { title: '', text: '' };
  if (isCapitals(rest) && rest.length <= 2 * maxTitle) return { title: tidy(rest), text: '' };
  const [start = '', head = ''] = /^(.{2,90}?)(?:[.:](?:\s|$)|\s[–—]\s|\s{3})/u.exec(rest) ?? [];
  if (head !== '' && isRunIn(head)) {
    return { title: tidy(head), text: rest.slice(start.length).trimStart() };
  }
  const isWhole = isTitle(rest) && rest.length <= maxRunIn && !/[.]$/.test(rest);
  return isWhole && !sentences.test(rest)
    ? { title: tidy(rest), text: '' }
    : { title: '', text: rest };
}

function isRunIn(head: string): boolean {
  return (
    head.split(/\s+/).length <= maxRunInWords &&
    /^["“«(¿]?[\p{Lu}\p{N}]/u.test(head) &&
    !sentences.test(head) &&
    !/,\s*$/.test(head)
  );
}

const tidy = (title: string) => withoutEnd(title.replace(/\s+/g, ' '), /[\s.:–—-]/).trim();
