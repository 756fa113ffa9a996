import * as passkeys from '#db/queries/passkeys.ts';
import { PasskeyAnswer } from '#domain/submission/session.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { notSignedIn } from '../middleware/signed-in.ts';
import { refusedPasskey, remember, requireCeremony } from './ceremony.ts';
import { newPasskeyOptions, verifyNewPasskey } from './new-passkey.ts';
import { signedIn } from './own-sessions.ts';

/** Answers with what to ask the browser so that who is signed in makes one more passkey. */
export async function offerPasskey(c: ApiContext) {
  const { id: moderatorId, name } = c.get('moderator');
  const db = await openDatabase(c);
  const handle = await passkeys.findHandle(db, moderatorId);
  if (handle === undefined) throw notSignedIn();
  const known = await passkeys.listOf(db, moderatorId);
  const options = await newPasskeyOptions(c, { name, handle, known });
  await remember(db, { challenge: options.challenge, purpose: 'passkey', handle, moderatorId });
  return c.json({ purpose: 'passkey', name, options });
}

/** Adds the passkey that answers a challenge given to who is signed in; throws a Problem (403) otherwise. */
export async function addPasskey(c: ApiContext) {
  const { answer } = await readJson(c, PasskeyAnswer);
  const moderator = c.get('moderator');
  const db = await openDatabase(c);
  const now = new Date().toISOString();
  const { ceremony, expected } = await requireCeremony(c, db, answer, now);
  const isOwn = ceremony.purpose === 'passkey' && ceremony.moderatorId === moderator.id;
  const passkey = isOwn ? await verifyNewPasskey(answer, expected, now) : undefined;
  if (passkey === undefined || !(await passkeys.add(db, moderator.id, passkey, now)))
    throw refusedPasskey();
  return c.json(await signedIn(db, moderator));
}
