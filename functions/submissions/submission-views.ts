import type { listOf } from '#db/queries/log.ts';
import { entryOf } from '#db/queries/log.ts';
import type { Found } from '#db/queries/submissions.ts';
import type { Claim, ModeratedSubmission } from '#domain/submission/moderation.ts';
import { isExpired } from '#domain/submission/submission-rules.ts';
import type { SentSubmission } from '#domain/submission/submission.ts';

type Line = Awaited<ReturnType<typeof listOf>>[number];

/** What a sender sees of a submission: no persons. */
export function sentView(found: Found, lines: Line[]): SentSubmission {
  const { id, state, version, sentAt, changedAt, agreement, note, asked } = found;
  const documents = found.documents.map(documentView);
  return {
    id,
    state,
    version,
    sentAt,
    changedAt,
    agreement,
    note,
    document: documents[0] ?? null,
    documents,
    clauses: found.clauses.map(clauseView),
    asked: state === 'changes_requested' ? asked : null,
    history: lines.map(({ at, action, toState, reason }) => ({
      at,
      action,
      reason,
      state: toState ?? state,
    })),
  };
}

const documentView = ({ mediaType, bytes, storedAt }: Found['documents'][number]) => ({
  mediaType,
  bytes,
  storedAt,
});

/** `edited` only where the clause was published other than proposed. */
function clauseView({ submissionId: _, edited, ...clause }: Found['clauses'][number]) {
  const { judged, ...published }: NonNullable<typeof edited> = edited ?? clause.proposal;
  const isSame = JSON.stringify(published) === JSON.stringify(clause.proposal);
  return { ...clause, edited: isSame ? null : published, ...(judged && { judged }) };
}

/** What a moderator sees of it: also the sender's contact, who holds it and who did what. */
export function moderatedView(
  found: Found,
  lines: Line[],
  moderatorId: number,
): ModeratedSubmission {
  return {
    ...sentView(found, lines),
    agreementSlug: found.agreementSlug,
    right: found.right,
    contact: found.contact,
    locale: found.locale,
    claim: claimOf(found, moderatorId),
    own: found.sentBy === moderatorId,
    log: lines.map(entryOf),
  };
}

/** Who holds a submission, seen by one moderator. */
export function claimOf(
  {
    holderId,
    heldSince,
    heldUntil,
    holderName,
  }: Pick<Found, 'holderId' | 'heldSince' | 'heldUntil' | 'holderName'>,
  moderatorId: number,
): Claim | null {
  if (holderId === null || heldSince === null || heldUntil === null) return null;
  const holder = { moderator: holderId, since: heldSince, until: heldUntil };
  return {
    by: holderName ?? '',
    since: heldSince,
    until: heldUntil,
    mine: holderId === moderatorId,
    expired: isExpired(holder, new Date().toISOString()),
  };
}
