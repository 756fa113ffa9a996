import type { DifWords } from '#content/messages.ts';
import type { Framework } from '#content/schema/framework.ts';
import {
  currentResult,
  objectivesInFocus,
  type Assessment,
  type Result,
} from '#domain/tools/assessment.ts';
import type { CalendarDay } from '#domain/tools/calendar.ts';
import type { Locale } from '#domain/words.ts';
import { dayName } from '#lib/site/names.ts';
import { say } from '#lib/site/messages.ts';
import { hashOf, parseHash, type Access } from '#lib/saved/link.ts';
import { slugify } from '#domain/clause/slug.ts';

export type Dimension = Framework['dimensions'][number];

/** How a result is called: its name, its day, or both. */
export function resultName({ name, day }: Result, words: DifWords, locale: Locale): string {
  const date = day === '' ? '' : dayName(day, locale);
  return [name, date].filter((part) => part !== '').join(', ') || words.time.undated;
}

/** How an assessment is called in lists and file names. */
export function assessmentName(assessment: Assessment): string {
  const { name, day } = currentResult(assessment);
  return [assessment.team, name, day].filter((part) => part !== '').join(', ');
}

/** The days of a plan: its steps and the review. */
export function planDays(
  result: Result,
  { framework, words, team }: { framework: Framework; words: DifWords; team: string },
): CalendarDay[] {
  const steps = objectivesInFocus(result).flatMap(({ dimension, aim, owner, milestones }) => {
    const name = framework.dimensions.find(({ slug }) => slug === dimension)?.name ?? dimension;
    const text = [name, aim, owner && `${words.sheet.owner}: ${owner}`, team];
    return milestones
      .filter(({ text: step, day }) => step !== '' && day !== '')
      .map(({ id, text: step, day }) => ({ id, day, title: step, text: lines(text) }));
  });
  // The first result of every team has the same id.
  const review = {
    id: `review-${slugify(team) || 'team'}-${result.id}`,
    day: result.review,
    title: words.plan.reviewTitle,
  };
  return result.review === '' ? steps : [...steps, { ...review, text: team }];
}

const lines = (parts: string[]) => parts.filter((part) => part !== '').join('\n');

const mark = '#answer.';

/** The link by which people hand in their own answers to an item. */
export const answerLink = (locale: Locale, access: Access): string =>
  `${location.origin}/${locale}/tools/dif/answer/${mark}${hashOf(access).slice(1)}`;

/** Reads such a link's part after `#`; undefined when it is none. */
export function parseAnswerHash(hash: string): Access | undefined {
  return hash.startsWith(mark) ? parseHash(`#${hash.slice(mark.length)}`) : undefined;
}

/** The message of a level: its number and name. */
export const levelName = (
  level: number,
  { framework, words }: { framework: Framework; words: DifWords },
): string => say(words.dimension.level, { n: level, name: framework.levels[level - 1] ?? '' });
