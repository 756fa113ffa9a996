import type { Answer } from './types.ts';

/** Whether a question was read otherwise than as words of which all were found. */
export const hasNotes = ({
  isPartial,
  corrections,
  without,
  required,
  unwanted,
}: Pick<Answer, 'isPartial' | 'corrections' | 'without' | 'required' | 'unwanted'>): boolean =>
  isPartial || [corrections, without, required, unwanted].some(({ length }) => length > 0);
