import type { Database } from '#db/client.server.ts';
import { countBytes } from '#db/queries/storage.ts';
import type { ApiContext } from './context.ts';
import { Problem } from './problem.ts';

/** Bytes that a hub keeps for people who are no moderators, when its operator says nothing else. */
const usualLimit = 2_000_000_000;

/** Throws a Problem (507) when so many bytes more would be beyond what the operator lets the hub keep for people. */
export async function requireRoom(c: ApiContext, db: Database, bytes: number): Promise<void> {
  if ((await countBytes(db)) + bytes <= (c.env.storageLimit ?? usualLimit)) return;
  throw new Problem(
    507,
    'storage-full',
    'This hub keeps as much for people as its operator allows. Keep a file of it, and tell the operator that there is no room left.',
  );
}
