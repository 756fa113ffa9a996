import { People } from '#domain/submission/people.ts';
import { Invitation, InvitationRequest } from '#domain/submission/session.ts';
import { describe } from '../http/documentation.ts';

const shared = { tag: 'moderators', moderators: true };

/** `GET /moderation/people`, as it is documented. */
export const listing = describe({
  ...shared,
  summary: 'Who moderates, since when, last seen when, with how many passkeys and sessions',
  answer: People,
  problems: [401],
});

/** `POST /moderation/people/:id/remove`, as it is documented. */
export const removing = describe({
  ...shared,
  summary: 'Remove another moderator: their sessions, passkeys and open invitations end at once',
  path: { id: 'the moderator’s number' },
  status: 204,
  problems: [401, 403, 404, 409, 413, 429],
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
