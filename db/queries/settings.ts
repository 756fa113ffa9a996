import { randomBytes } from 'node:crypto';
import { and, eq, like, lt, ne } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { settings, writeCounts } from '../schema/submissions.ts';

const known = new WeakMap<Database, Map<string, Promise<string>>>();

/** The root of the hub's signatures, made at its first use; all instances on one database agree on it. */
export const requireRootSecret = (db: Database): Promise<string> => once(db, 'root-secret');

/** The salt of a day (`2026-11-24`). With a new day the salts before it are forgotten, and counts that are over. */
export async function requireDailySalt(db: Database, day: string): Promise<string> {
  const name = `salt:${day}`;
  return once(db, name, async () => {
    const older = and(like(settings.name, 'salt:%'), ne(settings.name, name));
    await db.write(() =>
      db.batch([
        db.delete(settings).where(older),
        db.delete(writeCounts).where(lt(writeCounts.expiresAt, new Date().toISOString())),
      ]),
    );
  });
}

/** A setting that is read once a process, and made of 256 random bits where there is none. */
function once(db: Database, name: string, whenNew?: () => Promise<void>): Promise<string> {
  const ofDatabase = known.get(db) ?? new Map<string, Promise<string>>();
  known.set(db, ofDatabase);
  const value = ofDatabase.get(name) ?? readOrMake(db, name, whenNew);
  ofDatabase.set(name, value);
  value.catch(() => ofDatabase.delete(name));
  return value;
}

async function readOrMake(
  db: Database,
  name: string,
  whenNew?: () => Promise<void>,
): Promise<string> {
  const present = await find(db, name);
  if (present !== undefined) return present;
  const value = randomBytes(32).toString('base64url');
  await db.write(() => db.insert(settings).values({ name, value }).onConflictDoNothing());
  await whenNew?.();
  const stored = await find(db, name);
  if (stored === undefined) throw new Error(`the setting ${name} was not stored`);
  return stored;
}

async function find(db: Database, name: string): Promise<string | undefined> {
  const [row] = await db.select().from(settings).where(eq(settings.name, name));
  return row?.value;
}
