import { messages } from '#content/messages.server.ts';
import type { Locale } from '#domain/words.ts';
import { builtContent } from '#lib/report/reports.server.ts';

/** All that the pages of the framework say in a language. */
export const requireDif = (locale: Locale) => ({
  difWords: messages[locale].dif,
  savedWords: messages[locale].saved,
  framework: builtContent().framework[locale],
});
