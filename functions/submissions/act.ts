import type { Database } from '#db/client.server.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Change, Found } from '#db/queries/submissions.ts';
import { takeOut } from '#db/queries/withdrawals.ts';
import { plan, type Command, type Step } from '#domain/submission/submission-rules.ts';
import { lostRace, refused } from './refusals.ts';

/** What a command changes besides the state, once its steps are known. */
export type Effects = (steps: Step[]) => Omit<Change, 'at' | 'moderatorId'>;

/**
 * Carries out a command on a submission as it was found, and resolves to how it stands then. Throws the Problem
 * that says why not; a lost race is a 409 that says who holds it since when.
 */
export async function act(
  db: Database,
  found: Found,
  command: Command,
  effects: Effects = () => ({}),
): Promise<Found> {
  const at = new Date().toISOString();
  const steps = plan(submissions.standingOf(found), command, at);
  if (typeof steps === 'string') throw refused(steps, found);
  const { also = [], ...change } = effects(steps);
  const done = await submissions.carryOut(db, found, steps, {
    ...change,
    at,
    moderatorId: 'moderator' in command ? command.moderator : null,
    also: [...also, ...takenOut(db, command, steps)],
  });
  const now = await submissions.find(db, found.id);
  if (now === undefined) throw new Error(`submission ${found.id} is gone`);
  if (!done) throw lostRace(now);
  return now;
}

/** The statements that take what a step withdraws or unpublishes out of the hub. */
function takenOut(db: Database, command: Command, steps: Step[]) {
  const gone = steps
    .flatMap((step) => step.clauses)
    .filter(({ decision }) => decision === 'withdrawn' || decision === 'unpublished')
    .flatMap(({ slug }) => slug ?? []);
  return takeOut(db, gone, command.do === 'unpublish' ? command.reason : undefined);
}
