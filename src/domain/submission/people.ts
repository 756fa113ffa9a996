import * as v from 'valibot';
import { Time } from '../words.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is done with the people who moderate, in their log. */
export const PersonAction = v.picklist([
  'moderator-invited',
  'moderator-reinvited',
  'moderator-joined',
  'moderator-removed',
  'passkey-added',
  'passkey-renewed',
  'sessions-ended',
]);

/** One of the people who moderate; `own` is the one asking. Sessions are those that last, `lastSeenAt` is exact to minutes. */
const Person = v.strictObject({
  id: Count,
  name: v.string(),
  joinedAt: Time,
  invitedBy: v.nullable(v.pipe(v.string(), v.description('null: the operator'))),
  lastSeenAt: v.nullable(Time),
  passkeys: Count,
  sessions: Count,
  own: v.boolean(),
});
export type Person = v.InferOutput<typeof Person>;

/** `GET /moderation/people`: who moderates now, in the order in which they joined. */
export const People = v.strictObject({ items: v.array(Person) });
export type People = v.InferOutput<typeof People>;
