import { lt } from 'drizzle-orm';
import type { Database } from '../client.server.ts';
import { spentChallenges } from '../schema/submissions.ts';

/** The statements that spend a challenge, for a batch of their own or with what the work was for; it fails when spent. */
export const spending = (db: Database, id: string, expiresAt: string, now: string) =>
  [
    db.delete(spentChallenges).where(lt(spentChallenges.expiresAt, now)),
    db.insert(spentChallenges).values({ id, expiresAt }),
  ] as const;
