import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Who decides on what is sent, and how they sign in. Times are ISO 8601 in UTC; `…Hash` is the SHA-256 (hex) of a
// secret that is not stored itself.

/** People who decide on submissions; `handle` is what their passkeys know them by. */
export const moderators = sqliteTable('moderators', {
  id: integer().primaryKey(),
  name: text().notNull(),
  handle: text().notNull().unique(),
  invitedBy: text(),
  joinedAt: text().notNull(),
});

const moderatorId = () =>
  integer()
    .notNull()
    .references(() => moderators.id, { onDelete: 'cascade' });

/** Passkeys; `id` is the credential's, `publicKey` its COSE key in base64url. */
export const passkeys = sqliteTable('passkeys', {
  id: text().primaryKey(),
  moderatorId: moderatorId(),
  publicKey: text().notNull(),
  counter: integer().notNull(),
  transports: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  createdAt: text().notNull(),
});

/** Sign-ins; the cookie holds the secret, `id` names the session in its moderator's list. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    moderatorId: moderatorId(),
    startedAt: text().notNull(),
    lastSeenAt: text().notNull(),
    expiresAt: text().notNull(),
  },
  (table) => [index('sessions_moderator').on(table.moderatorId)],
);

/** Links that make one person a moderator, once. */
export const invitations = sqliteTable('invitations', {
  tokenHash: text().primaryKey(),
  name: text().notNull(),
  invitedBy: text(),
  createdAt: text().notNull(),
  expiresAt: text().notNull(),
  usedAt: text(),
});

/** Challenges given to `navigator.credentials`, each good for one answer. */
export const ceremonies = sqliteTable('ceremonies', {
  challenge: text().primaryKey(),
  purpose: text().$type<'sign-in' | 'invitation'>().notNull(),
  invitationHash: text(),
  handle: text(),
  expiresAt: text().notNull(),
});
