import {
  Invitation,
  InvitationRequest,
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
  summary: 'Who is signed in, and where else',
  answer: SignedIn,
  problems: [401],
});

/** `POST /session/end`, as it is documented. */
export const ending = describe({
  ...shared,
  summary: 'End the own session, or another of one’s own',
  body: SessionEnd,
  status: 204,
  problems: [400, 401, 403, 404, 413, 429],
});

/** `POST /invitations`, as it is documented. */
export const inviting = describe({
  ...shared,
  summary: 'Make a link by which one person becomes a moderator, once, within three days',
  body: InvitationRequest,
  status: 201,
  answer: Invitation,
  problems: [400, 401, 403, 413, 429],
});
