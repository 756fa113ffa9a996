import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CorrectedKind, FormerRecord } from '#domain/correction/correction.ts';

/**
 * What a record said before it was corrected, when that ended (ISO 8601) and why; `version` is the one that ended. Without
 * `record` personal data was removed from it.
 */
export const recordVersions = sqliteTable(
  'record_versions',
  {
    kind: text().$type<CorrectedKind>().notNull(),
    slug: text().notNull(),
    version: integer().notNull(),
    endedAt: text().notNull(),
    reason: text().notNull(),
    changed: text({ mode: 'json' }).$type<string[]>().notNull(),
    isErased: integer({ mode: 'boolean' }).notNull().default(false),
    record: text({ mode: 'json' }).$type<FormerRecord>(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug, table.version] })],
);

/**
 * Records whose words must not come back, from a backup either: `hashes` are the SHA-256 (hex) of what was erased; of a
 * clause that was taken out there are none, since all of it stays away.
 */
export const erasures = sqliteTable(
  'erasures',
  {
    kind: text().$type<CorrectedKind>().notNull(),
    slug: text().notNull(),
    at: text().notNull(),
    hashes: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.slug, table.at] })],
);
