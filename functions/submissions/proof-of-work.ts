import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { Hono } from 'hono';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import { requireRootSecret } from '#db/queries/settings.ts';
import { Challenge, Proof } from '#domain/submission/submission.ts';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { Problem } from '../http/problem.ts';
import { derivedSecret, hashOf } from '../http/secrets.ts';

const minutesValid = 20;
/** Iterations of one try, and how many tries it takes at least and at most: about a second on a laptop. */
const cost = 2000;
const tries = { min: 1000, max: 3000 };

/** Work that a device does once for each anonymous submission: nothing to a person, too much for a machine that sends thousands. */
export const challengeRoutes = new Hono<Env>().get(
  '/challenge',
  describe({
    summary:
      'A challenge (altcha 2, PBKDF2/SHA-256) whose solution an anonymous submission carries',
    tag: 'submissions',
    answer: Challenge,
    problems: [429],
  }),
  limitWrites({ name: 'challenge', max: 120, minutes: 60 }),
  async (c) => {
    const factor = c.env.proofFactor ?? 1;
    const { min, max } = tries;
    const challenge = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: Math.max(1, Math.round(cost * factor)),
      counter: randomInt(
        Math.max(2, Math.round(max * factor)),
        Math.max(1, Math.round(min * factor)),
      ),
      deriveKey,
      expiresAt: new Date(Date.now() + minutesValid * 60_000),
      ...(await secretsOf(await openDatabase(c))),
    });
    c.header('Cache-Control', 'no-store');
    return c.json(challenge);
  },
);

/** Work that was done for this hub, not yet spent: spending it twice is refused by its id. */
export type Work = { id: string; expiresAt: string };

/** Checks a solution that came as text; throws a Problem (403) when it is not one of ours, wrong or too old. */
export const requireWork = (db: Database, proof: string): Promise<Work> =>
  requireSolved(db, parseProof(proof));

/** Checks the solution of a challenge; throws a Problem (403) when it is not one of ours, wrong or too old. */
export async function requireSolved(db: Database, { challenge, solution }: Proof): Promise<Work> {
  const secrets = await secretsOf(db);
  const checked = await verifySolution({ challenge, solution, deriveKey, ...secrets }).catch(
    () => undefined,
  );
  if (checked?.verified !== true) {
    throw workRefused(
      checked?.expired === true
        ? 'The proof of work is too old; ask for another challenge and send again.'
        : 'The proof of work does not hold; ask for another challenge and send again.',
    );
  }
  const { nonce, salt, expiresAt = 0 } = challenge.parameters;
  return { id: hashOf(`${nonce} ${salt}`), expiresAt: new Date(expiresAt * 1000).toISOString() };
}

/** The Problem (403) of work that does not count. */
export const workRefused = (detail: string): Problem => new Problem(403, 'proof-needed', detail);

function parseProof(proof: string): Proof {
  try {
    return v.parse(Proof, JSON.parse(proof));
  } catch {
    throw workRefused('The part “proof” is not a challenge of this hub with its solution.');
  }
}

async function secretsOf(db: Database) {
  const root = await requireRootSecret(db);
  return {
    hmacSignatureSecret: derivedSecret(root, 'challenge'),
    hmacKeySignatureSecret: derivedSecret(root, 'challenge key'),
  };
}
