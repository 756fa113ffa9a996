import { say } from '#lib/site/messages.ts';
import type { DeskProblem } from './call.ts';
import type { DeskWords } from '#content/messages.ts';

/** What a moderator is told of a problem. */
export function problemText({ reason, detail }: DeskProblem, { problem }: DeskWords): string {
  if (reason === 'conflict' || reason === 'forbidden') return say(problem.refused, { detail });
  return say(problem[reason], { detail });
}
