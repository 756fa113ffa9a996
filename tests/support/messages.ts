import { loadMessages } from '#content/load/messages.server.ts';
import type { Messages } from '#content/messages.ts';
import type { Locale } from '#domain/words.ts';

const messages = loadMessages('.');

/** The strings of an area in a language, as pages show them. */
export const messagesOf = <Area extends keyof Messages>(
  locale: Locale,
  area: Area,
): Messages[Area] => messages[locale][area];
