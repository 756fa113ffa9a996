import { readFileSync } from 'node:fs';

/** The strings of an area in a language, as pages show them. */
export const messagesOf = (locale: string, area: string): unknown =>
  JSON.parse(readFileSync(`content/messages/${locale}/${area}.json`, 'utf8'));
