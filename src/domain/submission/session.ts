import * as v from 'valibot';
import { OutsideLine } from '../outside-text.ts';
import { Time } from '../words.ts';

/** One of a moderator's own sign-ins; `current` is the one asking, `expiresAt` moves on with each use, up to seven days. */
const Session = v.strictObject({
  id: v.string(),
  startedAt: Time,
  lastSeenAt: Time,
  expiresAt: Time,
  current: v.boolean(),
});

/** `GET /session`: who is signed in, where else, and by how many passkeys they can. */
export const SignedIn = v.strictObject({
  name: v.string(),
  sessions: v.array(Session),
  passkeys: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type SignedIn = v.InferOutput<typeof SignedIn>;

const Token = v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'the secret from the invitation link'));

/** `POST /session/options`: to sign in; with an invitation, to make the passkey of a new moderator. */
export const SessionStart = v.strictObject({ invitation: v.optional(Token) });

/** What `navigator.credentials` is to be asked, as @simplewebauthn/browser takes it. */
export const SessionOptions = v.strictObject({
  purpose: v.picklist(['sign-in', 'invitation', 'passkey']),
  /** The name the invitation is for, or of who adds a passkey. */
  name: v.nullable(v.string()),
  options: v.looseObject({ challenge: v.string() }),
});
export type SessionOptions = v.InferOutput<typeof SessionOptions>;

const ClientAnswer = v.looseObject({
  id: v.string(),
  rawId: v.string(),
  type: v.literal('public-key'),
  response: v.looseObject({ clientDataJSON: v.string() }),
});

/** `POST /session/verify`: the answer of `navigator.credentials`. */
export const SessionAnswer = v.strictObject({
  invitation: v.optional(Token),
  answer: ClientAnswer,
});

/** `POST /session/passkeys`: the answer of `navigator.credentials` to who adds a passkey. */
export const PasskeyAnswer = v.strictObject({ answer: ClientAnswer });

/** `POST /session/end`: the own session, another of one's own by its id, or all of them. */
export const SessionEnd = v.strictObject({
  id: v.optional(v.string()),
  all: v.optional(v.boolean(), false),
});

/** `POST /invitations`. */
export const InvitationRequest = v.strictObject({
  name: OutsideLine(80, 'Give the name of the person you invite.'),
});

/** A link for one person and one use: `/<locale>/moderation/#invitation=<token>`. */
export const Invitation = v.strictObject({ name: v.string(), link: v.string(), expiresAt: Time });
export type Invitation = v.InferOutput<typeof Invitation>;
