import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

// Who decides on what is sent, and how they sign in. Times are ISO 8601 in UTC; `…Hash` is the SHA-256 (hex) of a
// secret that is not stored itself.

/**
 * People who decide on submissions; `handle` is what their passkeys know them by. Who was removed stays, since the log and
 * submissions name them.
 */
export const moderators = sqliteTable('moderators', {
  id: integer().primaryKey(),
  name: text().notNull(),
  handle: text().notNull().unique(),
  invitedBy: text(),
  joinedAt: text().notNull(),
  lastSeenAt: text(),
  removedAt: text(),
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

/**
 * Links that make one person a moderator, once; with `moderatorId` that moderator, who lost their passkeys, gets a new
 * one. `inviterId` is the moderator who gave the link, null when it was the operator.
 */
export const invitations = sqliteTable('invitations', {
  tokenHash: text().primaryKey(),
  name: text().notNull(),
  invitedBy: text(),
  createdAt: text().notNull(),
  expiresAt: text().notNull(),
  usedAt: text(),
  inviterId: integer().references(() => moderators.id),
  moderatorId: integer().references(() => moderators.id),
});

/** Challenges given to `navigator.credentials`, each good for one answer; `moderatorId` is of who adds a passkey. */
export const ceremonies = sqliteTable('ceremonies', {
  challenge: text().primaryKey(),
  purpose: text().$type<'sign-in' | 'invitation' | 'passkey'>().notNull(),
  invitationHash: text(),
  handle: text(),
  expiresAt: text().notNull(),
  moderatorId: integer().references(() => moderators.id),
});
