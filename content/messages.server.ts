import { locales, type Locale } from '#domain/words.ts';
import { parseMessages } from './load/messages.ts';
import type { Messages } from './messages.ts';

/**
 * Every string of the interface by language and area, for what Vite builds; the command line reads the same files by
 * `load/messages.server.ts`. Throws a ContentError.
 */
export const messages = parseMessages(
  import.meta.glob('./messages/*/*.json', { eager: true, import: 'default' }),
);

/** The same strings of every language, for what is read in more than the page's own. */
export const inEveryLanguage = <Value>(of: (words: Messages) => Value): Record<Locale, Value> =>
  Object.fromEntries(locales.map((locale) => [locale, of(messages[locale])])) as Record<
    Locale,
    Value
  >;
