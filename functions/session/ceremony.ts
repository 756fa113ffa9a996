import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as moderators from '#db/queries/moderators.ts';

const minutesToAnswer = 5;

type Ceremony = Omit<Parameters<typeof moderators.startCeremony>[1], 'expiresAt'>;

/** Remembers a challenge for as long as it may be answered. */
export async function remember(db: Database, ceremony: Ceremony): Promise<void> {
  const now = Date.now();
  const expiresAt = new Date(now + minutesToAnswer * 60_000).toISOString();
  await moderators.startCeremony(db, { ...ceremony, expiresAt }, new Date(now).toISOString());
}

/** The challenge that an answer (base64url of its `clientDataJSON`) is for, once: undefined when it is none of ours. */
export async function takeCeremony(db: Database, clientDataJSON: string, now: string) {
  const challenge = challengeOf(clientDataJSON);
  return challenge ? await moderators.takeCeremony(db, challenge, now) : undefined;
}

const ClientData = v.object({ challenge: v.string() });

function challengeOf(clientDataJSON: string): string | undefined {
  try {
    const text = Buffer.from(clientDataJSON, 'base64url').toString('utf8');
    return v.parse(ClientData, JSON.parse(text)).challenge;
  } catch {
    return undefined;
  }
}
