import { between } from '#domain/lists.ts';
import * as v from 'valibot';
import type { DifWords } from '#content/messages.ts';
import type { Framework } from '#content/schema/framework.ts';
import {
  currentResult,
  HandedIn,
  objectivesInFocus,
  withVoice,
  type Assessment,
  type Result,
} from '#domain/tools/assessment.ts';
import type { CalendarDay } from '#domain/tools/calendar.ts';
import type { Locale } from '#domain/words.ts';
import { textOfHash } from '#lib/site/hash.ts';
import { dayName } from '#lib/site/names.ts';
import { say } from '#lib/site/messages.ts';
import { addTokenOf } from '#lib/saved/addition-cipher.ts';
import { hashOfAddLink, parseHash, type Access } from '#lib/saved/link.ts';
import type { Copy } from '#lib/saved/open-work.svelte.ts';
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
  {
    framework,
    words,
    team,
    locale,
  }: { framework: Framework; words: DifWords; team: string; locale: Locale },
): CalendarDay[] {
  const steps = objectivesInFocus(result).flatMap(({ dimension, aim, owner, milestones }) => {
    const name = framework.dimensions.find(({ slug }) => slug === dimension)?.name ?? dimension;
    const text = [name, aim, owner && `${words.sheet.owner}${between(':', locale)}${owner}`, team];
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

/** The link by which people hand in their own answers to an item, and do nothing else; undefined where there is none yet. */
export async function handInLink(
  locale: Locale,
  { access, receipt, adding }: Copy,
): Promise<string | undefined> {
  if (access?.token === undefined || receipt === undefined || adding === undefined)
    return undefined;
  const token = await addTokenOf(access.token);
  const hash = hashOfAddLink({ id: access.id, publicKey: adding.publicKey, token });
  return `${location.origin}/${locale}/tools/dif/answer/${hash}`;
}

const mark = 'answer.';

/**
 * Reads the part after `#` of a link by which answers were handed in with release 0.2.0, which is the key to change the
 * whole item; undefined when it is none.
 */
export function parseAnswerHash(hash: string): Access | undefined {
  const text = textOfHash(hash);
  return text.startsWith(mark) ? parseHash(text.slice(mark.length)) : undefined;
}

/** The assessment with the answers that somebody handed in to its current result; undefined when they are none. */
export function withHandedIn(assessment: Assessment, content: unknown): Assessment | undefined {
  const found = v.safeParse(HandedIn, content);
  return found.success
    ? withVoice(assessment, currentResult(assessment).id, found.output.voice)
    : undefined;
}

/** The message of a level: its number and name. */
export const levelName = (
  level: number,
  { framework, words }: { framework: Framework; words: DifWords },
): string => say(words.dimension.level, { n: level, name: framework.levels[level - 1] ?? '' });
