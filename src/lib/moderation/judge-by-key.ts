import { offLadder } from '#domain/lists.ts';
import type { Judged, ProposedClause } from '#domain/submission/submission.ts';
import { judgements, type KeyAction } from './keys.ts';
import { asPublished, judgedOn, type ReviewDraft } from './review-draft.ts';

const strengthActions = ['confirm', 'concession', ...judgements] as const;

/** What a key says of the strength of a clause. */
export type StrengthAction = (typeof strengthActions)[number];

/** Whether an action is about the strength of a clause. */
export const isAboutStrength = (action: KeyAction): action is StrengthAction =>
  strengthActions.some((one) => one === action);

/** The judgement on a clause after a key: confirmed, set, or with the concession the other way round. */
export function judgedByKey(
  action: StrengthAction,
  draft: ReviewDraft,
  clause: ProposedClause,
): Judged | undefined {
  const before = judgedOn(draft, clause);
  const { strength: proposed } = asPublished(draft, clause);
  const { strength, concession } = before ?? { strength: proposed, concession: false };
  if (action === 'confirm') {
    return proposed === null || before !== undefined ? before : { strength, concession };
  }
  if (action === 'concession') return { strength, concession: !concession };
  return { strength: action === offLadder[0] ? null : action, concession };
}
