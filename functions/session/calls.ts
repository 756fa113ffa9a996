import {
  PasskeyAnswer,
  SessionAnswer,
  SessionEnd,
  SessionOptions,
  SessionStart,
  SignedIn,
} from '#domain/submission/session.ts';
import { describe } from '../http/documentation.ts';

const tag = 'moderators';
const shared = { tag, moderators: true };

/** `POST /session/options`, as it is documented. */
export const asking = describe({
  tag,
  summary: 'What to ask navigator.credentials: to sign in, or with an invitation to make a passkey',
  body: SessionStart,
  answer: SessionOptions,
  problems: [400, 403, 413, 429],
});

/** `POST /session/verify`, as it is documented. */
export const verifying = describe({
  tag,
  summary: 'Sign in with the answer of navigator.credentials; an invitation is used up by it',
  body: SessionAnswer,
  answer: SignedIn,
  problems: [400, 403, 413, 429],
});

/** `GET /session`, as it is documented. */
export const reading = describe({
  ...shared,
  summary: 'Who is signed in, where else, and by how many passkeys they can',
  answer: SignedIn,
  problems: [401],
});

/** `POST /session/end`, as it is documented. */
export const ending = describe({
  ...shared,
  summary: 'End the own session, another of one’s own, or all of them',
  body: SessionEnd,
  status: 204,
  problems: [400, 401, 403, 404, 413, 429],
});

/** `POST /session/passkeys/options`, as it is documented. */
export const askingForMore = describe({
  ...shared,
  summary: 'What to ask navigator.credentials so that who is signed in makes one more passkey',
  answer: SessionOptions,
  problems: [401, 403, 413, 429],
});

/** `POST /session/passkeys`, as it is documented. */
export const adding = describe({
  ...shared,
  summary: 'Add a passkey by the answer of navigator.credentials',
  body: PasskeyAnswer,
  answer: SignedIn,
  problems: [400, 401, 403, 413, 429],
});
