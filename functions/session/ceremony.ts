import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as moderators from '#db/queries/moderators.ts';
import type { ApiContext } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { signInOrigin } from './session-cookie.ts';

const minutesToAnswer = 5;

type Ceremony = Omit<Parameters<typeof moderators.startCeremony>[1], 'expiresAt'>;

/** A challenge that was answered, with what it was for. */
export type TakenCeremony = NonNullable<Awaited<ReturnType<typeof moderators.takeCeremony>>>;

/** What an answer to a challenge must fit. */
export type Expected = {
  expectedChallenge: string;
  expectedOrigin: string;
  expectedRPID: string;
  requireUserVerification: boolean;
};

/** Remembers a challenge for as long as it may be answered. */
export async function remember(db: Database, ceremony: Ceremony): Promise<void> {
  const now = Date.now();
  const expiresAt = new Date(now + minutesToAnswer * 60_000).toISOString();
  await moderators.startCeremony(db, { ...ceremony, expiresAt }, new Date(now).toISOString());
}

/** The challenge of ours that an answer is for, once, and what the answer must fit; throws a Problem (403) when it is none. */
export async function requireCeremony(
  c: ApiContext,
  db: Database,
  answer: { response: { clientDataJSON: string } },
  now: string,
): Promise<{ ceremony: TakenCeremony; expected: Expected }> {
  const challenge = challengeOf(answer.response.clientDataJSON);
  const ceremony = challenge && (await moderators.takeCeremony(db, challenge, now));
  if (!ceremony) throw refusedPasskey();
  const { origin, hostname } = signInOrigin(c.env.origin);
  const expected = {
    expectedChallenge: ceremony.challenge,
    expectedOrigin: origin,
    expectedRPID: hostname,
    requireUserVerification: true,
  };
  return { ceremony, expected };
}

/** The Problem (403) of every passkey that is not accepted: why, is not said. */
export const refusedPasskey = () =>
  new Problem(
    403,
    'not-allowed',
    'The passkey was not accepted. Try again; if you are new, open your invitation link again.',
  );

const ClientData = v.object({ challenge: v.string() });

function challengeOf(clientDataJSON: string): string | undefined {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString('utf8');
    return v.parse(ClientData, JSON.parse(text)).challenge;
  } catch {
    return undefined;
  }
}
