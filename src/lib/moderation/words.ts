import type moderation from '#content/messages/en/moderation.json';
import type reasons from '#content/messages/en/reasons.json';
import type { Locale } from '#domain/words.ts';
import type { Marks, ProposalWords } from '#lib/contribution/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import type { Words } from '#lib/site/messages.ts';

/** What the moderators' desk says. */
export type DeskWords = typeof moderation;

/** Usual reasons for a decision, each with its name for the moderator and its text for the sender. */
export type Reasons = typeof reasons;

/** Everything the desk says in one language; reasons are written in the sender's. */
export type DeskTexts = {
  locale: Locale;
  words: DeskWords;
  proposal: ProposalWords;
  reasons: Record<Locale, Reasons>;
  labels: Labels;
  marks: Marks;
  frame: Words;
};
