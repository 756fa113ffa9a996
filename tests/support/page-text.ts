/** What a browser shows nothing of, content included. */
const unseen = /<(script|style|template)\b[^>]*>.*?<\/\1>|<!--.*?-->/gs;

/** Elements that stand within a line of text; every other tag begins a line. */
const inline =
  'a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|ins|del|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr';
const inlineTag = new RegExp(`</?(?:${inline})(?=[\\s/>])[^>]*>`, 'g');
const otherTag = /<[^>]*>/g;
const blanks = /[ \t\n\r\f]+/g;

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text of an HTML page, its title first, one line a block; blanks collapse as in HTML, hard spaces stay. */
export function visibleText(html: string): string {
  return html
    .replace(unseen, '')
    .replace(blanks, ' ')
    .replace(inlineTag, '')
    .replace(otherTag, '\n')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, decoded)
    .split('\n')
    .map(collapsed)
    .filter((line) => line !== '')
    .join('\n');
}

/** A text with its blanks and line ends as single blanks. */
export const collapsed = (text: string): string => text.replace(blanks, ' ').trim();

function decoded(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
  return named[name ?? ''] ?? entity;
}

const dayFormats = ['en-GB', 'en-US', 'fr', 'es', 'pt-BR', 'pt-PT'].map(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);
const ownAddress = /https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?=\/)/g;

const fileSize = /\(\.(zip|pptx), [\d ,.]+/g;

/** A text of a page without what each build says otherwise: its day, the address of a hub on this machine, the size of a file to take along. */
export function maskBuild(text: string, builtAt: Date): string {
  const days = new Set(dayFormats.map((format) => format.format(builtAt)));
  return [...days]
    .reduce((masked, day) => masked.replaceAll(day, '[day of the build]'), text)
    .replaceAll(ownAddress, '[address of the hub]')
    .replaceAll(fileSize, '(.$1, [size]');
}
