import { createMiddleware } from 'hono/factory';
import { requireDailySalt } from '#db/queries/settings.ts';
import { increment } from '#db/queries/write-counts.ts';
import type { ApiContext, Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { hashOf } from '../http/secrets.ts';

/** How many writes of one name an address may make in a window of so many minutes; `all` counts every address as one. */
export type RateLimit = { name: string; max: number; minutes: number; all?: boolean };

/** Refuses (429) what an address writes beyond its limit. */
export const limitWrites = (rateLimit: RateLimit) =>
  createMiddleware<Env>(async (c, next) => {
    await countWrite(c, rateLimit);
    await next();
  });

/**
 * Counts a write; throws a Problem (429) beyond the limit. Addresses are kept only as hashes with a salt that is
 * thrown away the next day.
 */
export async function countWrite(c: ApiContext, rateLimit: RateLimit): Promise<void> {
  const { name, minutes, all } = rateLimit;
  const max = rateLimit.max * (c.env.rateLimitFactor ?? 1);
  const now = Date.now();
  const length = minutes * 60_000;
  const window = Math.floor(now / length);
  const db = await openDatabase(c);
  const salt = await requireDailySalt(db, new Date(now).toISOString().slice(0, 10));
  const from = all ? '' : networkOf(c.env.address?.() ?? '');
  const end = (window + 1) * length;
  const id = hashOf([salt, name, window, from].join('\n'));
  const count = await increment(db, id, new Date(end).toISOString());
  if (count <= max) return;
  const seconds = Math.ceil((end - now) / 1000);
  throw new Problem(
    429,
    'too-many',
    `This was done too often from your network; try again in ${Math.ceil(seconds / 60)} minutes.`,
    undefined,
    { 'Retry-After': String(seconds) },
  );
}

/** An address as it is counted: of IPv6 the network (/64), which one household or office has to itself. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  return [...groups, ...Array<string>(Math.max(missing, 0)).fill('0')].slice(0, 4).join(':');
}
