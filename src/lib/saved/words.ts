import type en from '#content/messages/en/saved.json';

/** The strings about keeping works, in one language; `content/messages/en/saved.json` states the keys. */
export type SavedWords = typeof en;
