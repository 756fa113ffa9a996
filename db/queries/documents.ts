import { eq } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { documents } from '../schema/submissions.ts';

/** Whether a submission names the document of this key now. */
export const isNamed = async (db: Database, key: string): Promise<boolean> =>
  (await db.$count(documents, eq(documents.key, key))) > 0;
