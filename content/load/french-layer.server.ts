import { locales, type Locale } from '#domain/words.ts';
import type { ValidityWords } from '../messages.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';
import { loadEditorialLayer } from './editorial.server.ts';
import { fingerprintOf } from './fingerprint.server.ts';
import { loadFrenchTexts } from './french-texts.server.ts';
import { loadMessages } from './messages.server.ts';

/** All that was decided by reading French agreements, and the words in which it is said; throws a ContentError. */
export function loadFrenchLayer(root: string, vocabularies: Vocabularies) {
  const messages = loadMessages(root);
  return {
    entries: loadEditorialLayer(root, vocabularies),
    texts: loadFrenchTexts(root),
    reasons: Object.fromEntries(
      locales.map((locale) => [locale, messages[locale].validity]),
    ) as Record<Locale, ValidityWords>,
    fingerprintOf,
  };
}
