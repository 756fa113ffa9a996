import type en from '#content/messages/en/brief.json';

/** The strings of the brief in one language; `content/messages/en/brief.json` states the keys. */
export type BriefWords = typeof en;
