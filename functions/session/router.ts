import { Hono } from 'hono';
import type { Env } from '../http/context.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import * as calls from './calls.ts';
import { addPasskey, offerPasskey } from './own-passkeys.ts';
import { endSession, showSession } from './own-sessions.ts';
import { answerChallenge, offerChallenge } from './sign-in.ts';

const rateLimit = limitWrites({ name: 'session', max: 60, minutes: 15 });

/** Signing in with a passkey, the own sessions, and further passkeys. */
export const sessionRoutes = new Hono<Env>()
  .post('/session/options', calls.asking, rateLimit, offerChallenge)
  .post('/session/verify', calls.verifying, rateLimit, answerChallenge)
  .get('/session', calls.reading, requireModerator, showSession)
  .post('/session/end', calls.ending, rateLimit, requireModerator, endSession)
  .post('/session/passkeys/options', calls.askingForMore, rateLimit, requireModerator, offerPasskey)
  .post('/session/passkeys', calls.adding, rateLimit, requireModerator, addPasskey);
