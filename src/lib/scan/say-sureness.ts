import { surenessOf, type ScannedPage } from '#domain/reading/scan/scanned.ts';
import type { Locale } from '#domain/words.ts';
import type { DocumentWords } from '#content/messages.ts';

/** How surely the words of pages were read, and how many are doubtful, as a sentence. */
export function saySureness(
  pages: readonly ScannedPage[],
  words: DocumentWords['scan'],
  locale: Locale,
): string {
  const { sure, doubtful, words: count } = surenessOf(pages);
  const number = new Intl.NumberFormat(locale);
  return words.read
    .replace('{sure}', number.format(sure))
    .replace('{doubtful}', number.format(doubtful))
    .replace('{words}', number.format(count));
}
