import type log from '#content/messages/en/log.json';
import type moderation from '#content/messages/en/moderation.json';
import type reasons from '#content/messages/en/reasons.json';

/** What the moderators' desk says. */
export type DeskWords = typeof moderation;

/** Usual reasons for a decision, each with its name for the moderator and its text for the sender. */
export type Reasons = typeof reasons;

/** What the page of the public log says. */
export type LogWords = typeof log;
