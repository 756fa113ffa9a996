import { sql } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { savedAdditions, savedItems } from '../schema/saved.ts';
import { documents } from '../schema/submissions.ts';

/** Bytes of the documents and of the saved items that a hub keeps for people. */
export async function countBytes(db: Database): Promise<number> {
  const [row] = await db.all<{ bytes: number }>(sql`SELECT
    (SELECT coalesce(sum(${documents.bytes}), 0) FROM ${documents}) +
    (SELECT coalesce(sum(length(${savedItems.ciphertext})), 0) FROM ${savedItems}) +
    (SELECT coalesce(sum(length(${savedAdditions.ciphertext})), 0) FROM ${savedAdditions}) AS bytes`);
  return row?.bytes ?? 0;
}
