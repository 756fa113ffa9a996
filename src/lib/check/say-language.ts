import type { CheckWords } from '#content/messages.ts';
import { isRead } from '#domain/reading/is-read.ts';
import type { Locale } from '#domain/words.ts';
import { say } from '#lib/site/messages.ts';
import { languageName } from '#lib/site/names.ts';

/** In which language an agreement is, and where it is another one than those whose words are looked for, that. */
export function sayCheckedLanguage(language: string, words: CheckWords, locale: Locale): string {
  if (language === 'und') return words.unknownLanguage;
  const sentence = isRead(language) ? words.language : words.otherLanguage;
  return say(sentence, { language: languageName(language, locale) });
}
