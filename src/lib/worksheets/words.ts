import type en from '#content/messages/en/worksheets.json';

/** The strings of the tools whose result is a worksheet; `content/messages/en/worksheets.json` states the keys. */
export type WorksheetWords = typeof en;
