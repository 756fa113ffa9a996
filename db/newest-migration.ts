import journal from './migrations/meta/_journal.json' with { type: 'json' };

/** The newest migration of this version: the moment it was made, in milliseconds. */
export const newestMigration = Math.max(...journal.entries.map(({ when }) => when));
