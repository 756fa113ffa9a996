import { loadVocabularies } from '#content/load/content.server.ts';
import type { FeedWords } from '#functions/clauses/feeds.ts';

const inEvery = (text: string) => ({ en: text, fr: text, es: text, pt: text });

/** What feeds are called for tests that read none with filters. */
export const feedWords: FeedWords = {
  hub: inEvery('Clause Hub'),
  themes: loadVocabularies('.').themes,
  narrowed: inEvery('{hub}: {filters}'),
  nameFilters: () => [],
};
