import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { findSignedIn, requireOwnPage } from '../session/session-cookie.ts';

/** Lets only moderators through (401), writes only from the hub's own pages (403); answers are kept by no cache. */
export const requireModerator = createMiddleware<Env>(async (c, next) => {
  const moderator = await findSignedIn(c, await openDatabase(c));
  if (moderator === undefined) throw notSignedIn();
  requireOwnPage(c);
  c.set('moderator', moderator);
  c.header('Cache-Control', 'no-store');
  await next();
});

/** The Problem (401) of who is no moderator, or is one no more. */
export const notSignedIn = () =>
  new Problem(401, 'not-signed-in', 'This is for moderators: sign in with your passkey.');
