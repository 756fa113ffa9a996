import type { Words } from '#content/messages.ts';
import type { Answers } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import { sayCount } from '#lib/site/messages.ts';

/** The short facts of a documented provision with their names; what its source does not say has no line. */
export function answerLines(
  answers: Answers,
  { words, locale }: { words: Words; locale: Locale },
): { name: string; value: string }[] {
  const { clause } = words;
  const days = answers.noticeDays;
  const lines: [name: string, value: string | undefined][] = [
    [clause.answerTrigger, answers.trigger?.[locale]],
    [
      clause.answerNotice,
      days === undefined ? undefined : sayCount(clause.answerNoticeDays, days, locale),
    ],
    [clause.answerDecides, answers.decides?.[locale]],
    [clause.answerExpert, answers.expert?.[locale]],
    [clause.answerMoney, answers.money?.[locale]],
    [clause.answerLimit, answers.limit?.[locale]],
    [clause.answerRemedy, answers.remedy?.[locale]],
    [clause.answerDuration, answers.duration?.[locale]],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
