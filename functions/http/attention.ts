import type { Database } from '#db/client.server.ts';
import * as watch from '#db/queries/watch.ts';

/** What somebody who runs the hub should see to, although everything works. */
export type Attention = 'backup' | 'publish';

/** Two nights: the nightly backup or publish failed once, and nobody made one by hand. */
const hoursAllowed = 48;

/**
 * What wants the operator: `backup`, where none was made for two days although people moderate, and `publish`, where pages
 * made at `builtAt` (ISO 8601) have not shown a change for two days.
 */
export async function findAttention(
  db: Database,
  builtAt: string,
  now: Date = new Date(),
): Promise<Attention[]> {
  const allowed = new Date(now.getTime() - hoursAllowed * 3_600_000).toISOString();
  const isOver = (since: string | undefined) => since !== undefined && since < allowed;
  const [made, begun, changed] = await Promise.all([
    watch.findBackup(db),
    watch.findBeginning(db),
    watch.findFirstChange(db, builtAt),
  ]);
  return [
    ...(begun !== undefined && isOver(made ?? begun) ? (['backup'] as const) : []),
    ...(isOver(changed) ? (['publish'] as const) : []),
  ];
}
