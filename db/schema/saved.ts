import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SavedKind } from '#domain/words.ts';

/**
 * Items people keep on the server, encrypted by their browser: nothing here can be read without the key in their
 * link. `tokenHash` is the SHA-256 (hex) of the edit token; `version` rises with each save; times are ISO 8601.
 */
export const savedItems = sqliteTable(
  'saved_items',
  {
    id: text().primaryKey(),
    kind: text().$type<SavedKind>().notNull(),
    ciphertext: blob({ mode: 'buffer' }).notNull(),
    version: integer().notNull(),
    tokenHash: text().notNull(),
    savedAt: text().notNull(),
    expiresAt: text().notNull(),
  },
  (table) => [index('saved_items_expires').on(table.expiresAt)],
);
