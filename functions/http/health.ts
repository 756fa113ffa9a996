import { Hono } from 'hono';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import { inTime } from '#db/connection/in-time.ts';
import * as health from '#db/queries/health.ts';
import type { BuildInfo, Env } from './context.ts';
import { findAttention, type Attention } from './attention.ts';
import { describe } from './documentation.ts';

const Health = v.strictObject({
  status: v.pipe(
    v.picklist(['ok', 'attention', 'degraded']),
    v.description(
      '`attention`: everything works, and who runs the hub should see to something, which its log names; `degraded`: the database does not answer',
    ),
  ),
  database: v.picklist(['ok', 'unavailable']),
  builtAt: v.pipe(v.string(), v.isoTimestamp(), v.description('when the static pages were made')),
  version: v.string(),
});
type Health = v.InferOutput<typeof Health>;

/** Milliseconds within which it is said, opening included. */
const limit = 1400;

/** Whether the hub is well: 503 within its limit when the database does not answer, in the same form. */
export const healthRoutes = ({ builtAt, version }: BuildInfo) => {
  let told = '';
  /** A line in the log when what wants the operator is something else than before. */
  const tell = (attention: Attention[]) => {
    const said = attention.join(' ');
    if (said !== told && said !== '') console.warn(JSON.stringify({ attention }));
    told = said;
  };
  return new Hono<Env>().get(
    '/health',
    describe({
      summary:
        'Whether the hub is well, or works and wants its operator (503 in the same form when the database does not answer)',
      tag: 'service',
      answer: Health,
    }),
    async (c) => {
      const attention = await inTime(limit, attentionOf(c.env.database(), builtAt)).catch(
        () => undefined,
      );
      if (attention !== undefined) tell(attention);
      c.header('Cache-Control', 'no-store');
      return attention === undefined
        ? c.json(
            { status: 'degraded', database: 'unavailable', builtAt, version } satisfies Health,
            503,
          )
        : c.json({
            status: attention.length === 0 ? 'ok' : 'attention',
            database: 'ok',
            builtAt,
            version,
          } satisfies Health);
    },
  );
};

async function attentionOf(opening: Promise<Database>, builtAt: string): Promise<Attention[]> {
  const db = await opening;
  await health.ping(db);
  return findAttention(db, builtAt);
}
