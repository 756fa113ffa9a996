import type { Judgement, Strength, StrengthBy } from '../words.ts';

type Judged = { strength: Strength | null; strengthBy: StrengthBy };

/** What a clause is found by where strength is concerned. */
export const judgementOf = ({ strength, strengthBy }: Judged): Judgement =>
  strength ?? (strengthBy === 'read' ? 'none' : 'unjudged');

/** The step of the ladder that a judgement stands on, null for none. */
export const stepOf = (judgement: Judgement): Strength | null =>
  judgement === 'none' || judgement === 'unjudged' ? null : judgement;
