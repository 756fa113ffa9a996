const longest = 160;

/** A stretch of a document as it is shown beside a field: on one line, at most so many characters of its end. */
export function quoteOf(text: string, from = 0, to = text.length): string {
  const words = text.slice(from, to).replace(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const end = words.slice(-longest);
  return `… ${end.slice(end.indexOf(' ') + 1)}`;
}
