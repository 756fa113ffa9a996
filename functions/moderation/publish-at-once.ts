import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import { publicationsOf } from '#db/import/publications.ts';
import { originOf } from '#db/import/upload.ts';
import { publishing } from '#db/queries/publication.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { act } from '../submissions/act.ts';
import { acceptedRecords } from './accepted-records.ts';

/**
 * Publishes every clause of a submission that nobody decided on, as the operator's own decision: `reason` stands in the
 * public log, `note` is for moderators. Clauses and lines of the log hold or fail together.
 */
export async function publishAtOnce(
  db: Database,
  found: Found,
  { reason, note }: { reason: string; note: string },
  vocabularies: Vocabularies,
): Promise<Found> {
  const open = found.clauses.filter(({ state }) => state === 'proposed');
  const accepted = open.map(({ id, proposal }) => ({ id, proposal, judged: undefined }));
  const records = await acceptedRecords(db, found, found.agreement, accepted);
  const slugs = new Map(accepted.map(({ id }, index) => [id, records[index]?.slug ?? null]));
  const { version } = found;
  return act(db, found, { do: 'publish', version, reason, slugs }, () => ({
    submission: { note, contact: null },
    also: [
      ...accepted.map(({ id }) =>
        submissions.updateProposal(db, found.id, id, { slug: slugs.get(id) ?? null }),
      ),
      ...publishing(db, originOf(found.id), publicationsOf(records, vocabularies)),
    ],
  }));
}
