const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/**
 * The text of an article's HTML: paragraphs apart by an empty line, lines kept, table cells apart by " | ".
 * The blanks that links leave behind ("l' article 3 , dans") are taken out; the wording stays as it is.
 */
export function plainText(html: string): string {
  return html
    .replace(/\r?\n/g, ' ')
    .replace(/<\/(?:td|th)>\s*(?=<t[dh])/gi, ' | ')
    .replace(/<br[^<>]*>|<\/(?:tr|li)>/gi, '\n')
    .replace(/<li[^<>]*>/gi, '– ')
    .replace(/<\/?(?:p|div|table|ul|ol|center|h\d)\b[^<>]*>/gi, '\n\n')
    .replace(/<[^<>]+>/g, '')
    .replace(/&[a-z]+;/g, (entity) => entities[entity] ?? entity)
    .replace(/[ \t]+/g, ' ')
    .replace(/([dlnsjc]|qu)(['’]) (?=\p{L})/giu, '$1$2')
    .replace(/ (?=[,.](?:\s|$))/g, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
