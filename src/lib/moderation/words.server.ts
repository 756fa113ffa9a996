import en from '#content/messages/en/moderation.json';
import es from '#content/messages/es/moderation.json';
import fr from '#content/messages/fr/moderation.json';
import pt from '#content/messages/pt/moderation.json';
import reasonsEn from '#content/messages/en/reasons.json';
import reasonsEs from '#content/messages/es/reasons.json';
import reasonsFr from '#content/messages/fr/reasons.json';
import reasonsPt from '#content/messages/pt/reasons.json';
import type { Locale } from '#domain/words.ts';
import type { DeskWords, Reasons } from './words.ts';

/** What the moderators' desk says, by language. */
export const moderationWords: Record<Locale, DeskWords> = { en, fr, es, pt };

/** Usual reasons for a decision, by language. */
export const reasons: Record<Locale, Reasons> = {
  en: reasonsEn,
  fr: reasonsFr,
  es: reasonsEs,
  pt: reasonsPt,
};
