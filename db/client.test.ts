import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { emptyDatabase, temporaryFolder } from '../tests/support/database.ts';
import { openDatabase } from './client.server.ts';
import { unions } from './schema/clauses.ts';
import { DatabaseMissing } from './connection/unavailable.ts';

const descriptors = '/proc/self/fd';

/** How many descriptors this process holds of a database's files. */
const openOf = (file: string): number =>
  readdirSync(descriptors).filter((name) => {
    const path = join(descriptors, name);
    return existsSync(path) && readlinkSync(path).startsWith(file);
  }).length;

describe('the embedded database', () => {
  it('keeps all of a hundred writes that come at once', async () => {
    const db = await emptyDatabase();
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        db.write(() =>
          db.batch([
            db.insert(unions).values({ slug: `u-${index}`, name: `Union ${index}` }),
            db.run(sql`SELECT 1`),
          ]),
        ),
      ),
    );
    expect(await db.$count(unions)).toBe(100);
  });

  it.skipIf(!existsSync(descriptors))(
    'holds as many descriptors after a rush as before it, and reads beside a transaction',
    async () => {
      const file = join(temporaryFolder(), 'hub.db');
      const { $client: client } = await openDatabase({ url: `file:${file}`, create: true });
      const read = () => client.execute('SELECT * FROM sqlite_master');
      const reading = await client.transaction('read');
      await reading.execute('SELECT * FROM sqlite_master');
      await read();
      const before = openOf(file);
      reading.close();
      await Promise.all(Array.from({ length: 50 }, read));
      expect(openOf(file)).toBe(before);
      client.close();
    },
  );

  it('is not made by a reader: a missing file is an error, and stays missing', async () => {
    const file = join(temporaryFolder(), 'none.db');
    await expect(openDatabase({ url: `file:${file}` })).rejects.toBeInstanceOf(DatabaseMissing);
    expect(existsSync(file)).toBe(false);
  });

  it('goes on writing after a write that failed', async () => {
    const db = await emptyDatabase();
    const twice = () => db.write(() => db.insert(unions).values({ id: 1, slug: 'u', name: 'U' }));
    await twice();
    await expect(twice()).rejects.toThrow();
    await db.write(() => db.insert(unions).values({ slug: 'v', name: 'V' }));
    expect(await db.$count(unions)).toBe(2);
  });
});
