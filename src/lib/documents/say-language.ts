import type { DocumentWords } from '#content/messages.ts';
import { isRead } from '#domain/reading/is-read.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { Locale } from '#domain/words.ts';
import { languageName } from '#lib/site/names.ts';

/** That no topics are proposed of a text in a language that the hub does not read; empty of any other. */
export function sayLanguage(
  { language, articles }: Pick<DocumentReading, 'language' | 'articles'>,
  words: DocumentWords['languages'],
  locale: Locale,
): string {
  if ([language, ...articles.map((article) => article.language)].some(isRead)) return '';
  if (language === 'und') return words.unknown;
  return words.other.replace('{language}', () => languageName(language, locale));
}
