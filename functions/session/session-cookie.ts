import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Database } from '#db/client.server.ts';
import * as sessions from '#db/queries/sessions.ts';
import type { ApiContext } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { hashOf, newSecret } from '../http/secrets.ts';

/** Browsers keep it for this address only, over an encrypted line (or on localhost), away from scripts and other sites. */
export const sessionCookie = '__Host-hub-session';
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
const daysSignedIn = 7;

/** Who is signed in; undefined when nobody is. */
export async function findSignedIn(c: ApiContext, db: Database) {
  const secret = getCookie(c, sessionCookie);
  return secret === undefined ? undefined : sessions.findModerator(db, hashOf(secret), new Date());
}

/** Signs a moderator in: a session in the database, its secret in the cookie. Resolves to its id. */
export async function signIn(c: ApiContext, db: Database, moderatorId: number): Promise<string> {
  const secret = newSecret();
  const now = Date.now();
  const id = crypto.randomUUID();
  await sessions.insert(db, {
    id,
    tokenHash: hashOf(secret),
    moderatorId,
    startedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + daysSignedIn * 86_400_000).toISOString(),
  });
  setCookie(c, sessionCookie, secret, { ...attributes, maxAge: daysSignedIn * 86_400 });
  return id;
}

/** Takes the cookie back. */
export function signOut(c: ApiContext): void {
  deleteCookie(c, sessionCookie, attributes);
}

/**
 * Where moderators sign in: the hub's address, with `localhost` for a loopback address, as passkeys belong to a
 * name and never to a number.
 */
export function signInOrigin(origin: string): URL {
  const url = new URL(origin);
  if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost';
  return url;
}

/** Throws a Problem (403) for a write that a page of another site makes with the moderator's cookie. */
export function requireOwnPage(c: ApiContext): void {
  if (c.req.method === 'GET') return;
  const origin = c.req.header('Origin');
  const isOwn =
    origin === undefined
      ? c.req.header('Sec-Fetch-Site') === 'same-origin'
      : origin === c.env.origin || origin === signInOrigin(c.env.origin).origin;
  if (isOwn) return;
  throw new Problem(
    403,
    'not-allowed',
    'This can only be done from the hub’s own pages; open the moderators’ desk and try there.',
  );
}
