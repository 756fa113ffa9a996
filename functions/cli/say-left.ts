import type { ImportSummary } from '#db/import/store.server.ts';

/** Which clauses an import left as moderators corrected them, as a sentence; nothing where it left none. */
export const sayLeft = ({ left }: Pick<ImportSummary, 'left'>): string =>
  left.length === 0
    ? ''
    : `left as corrected at the desk, though the source says something else: ${left.join(', ')}`;
