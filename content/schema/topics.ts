import * as v from 'valibot';
import { Slug, TrimmedText } from '#domain/words.ts';
import { inEveryLanguage, Translated } from './translated.ts';

const Lines = (min: number, max: number) =>
  inEveryLanguage(v.pipe(v.array(TrimmedText), v.minLength(min), v.maxLength(max)));

/** What a topic's page says beside its clauses; the fields follow the order of the page. */
export const TopicAdvice = v.strictObject({
  /** Signs that a draft on the topic is weaker than it looks. */
  warnings: Lines(3, 5),
  /** What to find out and to do before the meeting. */
  checklist: Lines(4, 6),
  /** What members ask, with a short answer. */
  questions: v.pipe(
    v.array(v.strictObject({ ask: Translated, answer: Translated })),
    v.minLength(2),
    v.maxLength(3),
  ),
  /** Tools that help with the topic, the best first. */
  tools: v.array(Slug),
});
export type TopicAdvice = v.InferOutput<typeof TopicAdvice>;
