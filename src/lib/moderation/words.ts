import type { Locale } from '#domain/words.ts';
import type { DeskWords, Marks, ProposalWords, Reasons, Words } from '#content/messages.ts';
import type { Labels } from '#lib/site/labels.ts';

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
