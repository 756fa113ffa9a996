import type { Strength, StrengthBy } from '../words.ts';
import type { Judged, Proposal } from './submission.ts';

type Said = { strength: Strength | null; strengthBy: StrengthBy; concession: boolean };

/** What is said of a proposed clause's strength, and by whom: as its moderator judged it, or else as proposed. */
export const strengthSaid = (
  { strength }: Pick<Proposal, 'strength'>,
  judged: Judged | undefined,
): Said =>
  judged === undefined
    ? { strength, strengthBy: 'rule', concession: false }
    : { ...judged, strengthBy: 'read' };

/** Whoever changes the strength of a proposal judges it; a step taken away is no judgement. */
export const judgedByEdit = (
  proposal: Pick<Proposal, 'strength'>,
  { strength }: Pick<Proposal, 'strength'>,
): Judged | undefined =>
  strength === null || strength === proposal.strength ? undefined : { strength, concession: false };
