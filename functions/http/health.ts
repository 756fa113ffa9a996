import { Hono } from 'hono';
import * as v from 'valibot';
import { inTime } from '#db/connection/in-time.ts';
import * as health from '#db/queries/health.ts';
import type { BuildInfo, Env } from './context.ts';
import { describe } from './documentation.ts';

const Health = v.strictObject({
  status: v.picklist(['ok', 'degraded']),
  database: v.picklist(['ok', 'unavailable']),
  builtAt: v.pipe(v.string(), v.isoTimestamp(), v.description('when the static pages were made')),
  version: v.string(),
});
type Health = v.InferOutput<typeof Health>;

/** Milliseconds within which it is said, opening included. */
const limit = 1400;

/** Whether the hub is well: 503 within its limit when the database does not answer, in the same form. */
export const healthRoutes = ({ builtAt, version }: BuildInfo) =>
  new Hono<Env>().get(
    '/health',
    describe({
      summary: 'Whether the hub is well (503 in the same form when it is not)',
      tag: 'service',
      answer: Health,
    }),
    async (c) => {
      const well = await inTime(limit, c.env.database().then(health.ping)).then(
        () => true,
        () => false,
      );
      const body: Health = well
        ? { status: 'ok', database: 'ok', builtAt, version }
        : { status: 'degraded', database: 'unavailable', builtAt, version };
      c.header('Cache-Control', 'no-store');
      return c.json(body, well ? 200 : 503);
    },
  );
