import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SavedKind } from '#domain/words.ts';

/**
 * Items people keep on the server, encrypted by their browser: nothing here can be read without the key in their
 * link. `tokenHash` and `addTokenHash` are the SHA-256 (hex) of the tokens to edit and to add; `version` rises with each save; times are ISO 8601.
 */
export const savedItems = sqliteTable(
  'saved_items',
  {
    id: text().primaryKey(),
    kind: text().$type<SavedKind>().notNull(),
    ciphertext: blob({ mode: 'buffer' }).notNull(),
    version: integer().notNull(),
    tokenHash: text().notNull(),
    /** Missing where no browser has named a token to add yet. */
    addTokenHash: text(),
    savedAt: text().notNull(),
    expiresAt: text().notNull(),
  },
  (table) => [index('saved_items_expires').on(table.expiresAt)],
);

/**
 * What others add to a saved item, sealed by their browser to the item's public key. `id` is made by who adds, so that one
 * sent twice is kept once: of what was deleted it stays for some weeks, with an empty ciphertext.
 */
export const savedAdditions = sqliteTable(
  'saved_additions',
  {
    place: integer().primaryKey({ autoIncrement: true }),
    itemId: text()
      .notNull()
      .references(() => savedItems.id, { onDelete: 'cascade' }),
    id: text().notNull(),
    ciphertext: blob({ mode: 'buffer' }).notNull(),
    addedAt: text().notNull(),
  },
  (table) => [
    uniqueIndex('saved_additions_item').on(table.itemId, table.id),
    index('saved_additions_added').on(table.addedAt),
  ],
);
