import type { ApiError } from '#lib/api/api-error.ts';
import { say } from '#lib/site/messages.ts';
import type { DeskWords } from '#content/messages.ts';

/** What a moderator is told of a problem. */
export function problemText({ reason, detail }: ApiError, { problem }: DeskWords): string {
  return say(reason in problem ? problem[reason as keyof typeof problem] : problem.refused, {
    detail,
  });
}
