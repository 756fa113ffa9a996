import type { Found } from '#db/queries/submissions.ts';
import { isExpired, type Refusal } from '#domain/submission/submission-rules.ts';
import { Problem } from '../http/problem.ts';

/** The Problem that says why a command on a submission is refused, and what can be done. */
export function refused(refusal: Refusal, found: Found): Problem {
  switch (refusal) {
    case 'stale':
      return new Problem(
        409,
        'stale-version',
        `Someone changed this submission in between: it is ${standing(found)}. Load it again and look before you go on.`,
      );
    case 'held':
      return new Problem(
        409,
        'held',
        `${holderSentence(found)} Choose another submission, or wait.`,
      );
    case 'not-holder':
      return new Problem(409, 'held', 'You do not hold this submission. Claim it first.');
    case 'lease-expired':
      return new Problem(
        409,
        'held',
        `Your claim ended at ${found.heldUntil}. Claim the submission again; nobody took it in between.`,
      );
    case 'own':
      return new Problem(
        403,
        'not-allowed',
        'You sent this submission yourself, so another moderator decides on it.',
      );
    case 'wrong-state':
      return new Problem(
        409,
        'wrong-state',
        `This cannot be done now: the submission is ${standing(found)}.`,
      );
    case 'clauses':
      return new Problem(
        400,
        'invalid-request',
        'Name clauses of this submission that are open, each once; a decision names all of them. Load the submission again.',
        [{ field: 'clauses', expected: openIds(found), received: 'other clauses' }],
      );
    case 'nothing-left':
      return new Problem(
        400,
        'invalid-request',
        'Nothing would be left for the moderators to decide on. Keep a clause or the document, or withdraw the submission.',
      );
    case 'reason-needed':
      return new Problem(400, 'invalid-request', 'Give a reason for rejecting the submission.', [
        { field: 'reason', expected: 'a sentence', received: 'nothing' },
      ]);
  }
}

/** The Problem of a change that another one came before. */
export const lostRace = (now: Found): Problem =>
  now.holderId === null
    ? refused('stale', now)
    : new Problem(409, 'held', `${holderSentence(now)} Load the submission again.`);

/** What each state of a submission is called in a sentence. */
export const statesInWords: Record<Found['state'], string> = {
  submitted: 'waiting for a moderator',
  in_review: 'in review',
  changes_requested: 'waiting for corrections from its sender',
  decided: 'decided',
  published: 'published',
  rejected: 'rejected',
  withdrawn: 'withdrawn by its sender',
};

const standing = (found: Found) =>
  `${statesInWords[found.state]} since ${found.changedAt}${
    found.holderName === null ? '' : ` (held by ${found.holderName} since ${found.heldSince})`
  }`;

function holderSentence({ holderName, heldSince, heldUntil, holderId }: Found): string {
  if (holderName === null || heldSince === null || heldUntil === null) {
    return 'Nobody holds this submission.';
  }
  const holder = { moderator: holderId ?? 0, since: heldSince, until: heldUntil };
  const isOver = isExpired(holder, new Date().toISOString());
  return `${holderName} ${isOver ? 'held' : 'holds'} this submission since ${heldSince}, until ${heldUntil}.`;
}

function openIds({ clauses }: Found): string {
  const open = clauses.filter(({ state }) => state === 'proposed' || state === 'published');
  return `ids of open clauses: ${open.map(({ id }) => id).join(', ') || 'there are none'}`;
}
