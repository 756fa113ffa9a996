import * as v from 'valibot';
import { limits } from '../limits.ts';
import {
  Judged,
  LogAction,
  SubmittedAgreement,
  Proposal,
  Reason,
  Right,
  SentSubmission,
  SubmissionState,
} from './submission.ts';
import { Country, Language, Level, Slug, Time } from '../words.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One page of a list: its items, how many there are in all, which page it is and how long one is. */
const pageOf = <Item extends v.GenericSchema>(item: Item) =>
  v.strictObject({ items: v.array(item), total: Count, page: Count, perPage: Count });

/** Who holds a submission: since when, until when; `mine` when it is the asking moderator. */
export const Claim = v.strictObject({
  by: v.string(),
  since: Time,
  until: Time,
  mine: v.boolean(),
  expired: v.boolean(),
});
export type Claim = v.InferOutput<typeof Claim>;

/** A submission as a row of the moderators' queue; `own` when the asking moderator sent it and may not decide. */
export const QueueRow = v.strictObject({
  id: v.string(),
  state: SubmissionState,
  version: Count,
  title: v.string(),
  unions: v.array(v.string()),
  country: Country,
  sector: Slug,
  level: Level,
  language: Language,
  clauses: Count,
  hasDocument: v.boolean(),
  sentAt: Time,
  changedAt: Time,
  claim: v.nullable(Claim),
  own: v.boolean(),
});

export type QueueRow = v.InferOutput<typeof QueueRow>;

/** One page of the queue, the longest waiting first, with the number of submissions in each state. */
export const Queue = v.strictObject({
  ...pageOf(QueueRow).entries,
  states: v.record(SubmissionState, Count),
});
export type Queue = v.InferOutput<typeof Queue>;

/** What a line of a log says of a clause; the slug is null until it was published, in the public log also once it went. */
const LoggedClause = v.strictObject({
  decision: v.picklist([
    'accepted',
    'rejected',
    'published',
    'withdrawn',
    'unpublished',
    'asked',
    'corrected',
  ]),
  reason: v.nullable(v.string()),
  slug: v.nullable(Slug),
});

/**
 * One line of the moderators' log: who did it, by name, null when it was the sender, or the operator where it was done
 * to a `person`.
 */
export const LogEntry = v.strictObject({
  id: Count,
  at: Time,
  action: LogAction,
  submission: v.nullable(v.string()),
  report: v.nullable(v.string()),
  title: v.nullable(v.string()),
  from: v.nullable(SubmissionState),
  to: v.nullable(SubmissionState),
  by: v.nullable(v.string()),
  person: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  clauses: v.array(v.strictObject({ id: v.nullable(Count), ...LoggedClause.entries })),
});
export type LogEntry = v.InferOutput<typeof LogEntry>;

export const Log = pageOf(LogEntry);
export type Log = v.InferOutput<typeof Log>;

/** One line of the public log: decisions without persons; titles and addresses only of what is published now. */
export const PublicLogEntry = v.strictObject({
  id: Count,
  at: Time,
  action: v.picklist([
    'asked',
    'decided',
    'rejected',
    'published',
    'withdrawn',
    'clauses-withdrawn',
    'unpublished',
    'clause-corrected',
    'agreement-corrected',
  ]),
  title: v.nullable(v.string()),
  country: v.nullable(Country),
  sector: v.nullable(Slug),
  reason: v.nullable(v.string()),
  clauses: v.array(v.strictObject({ ...LoggedClause.entries, title: v.nullable(v.string()) })),
});
export type PublicLogEntry = v.InferOutput<typeof PublicLogEntry>;

export const PublicLog = pageOf(PublicLogEntry);
export type PublicLog = v.InferOutput<typeof PublicLog>;

/** Everything a moderator sees of a submission. */
export const ModeratedSubmission = v.strictObject({
  ...SentSubmission.entries,
  agreementSlug: v.pipe(
    v.nullable(Slug),
    v.description(
      'the published agreement that the clauses join; null: they make one of their own',
    ),
  ),
  right: v.pipe(
    v.nullable(Right),
    v.description('why the sender may give the text; null: not said'),
  ),
  contact: v.nullable(v.string()),
  locale: v.string(),
  claim: v.nullable(Claim),
  own: v.boolean(),
  log: v.array(LogEntry),
});
export type ModeratedSubmission = v.InferOutput<typeof ModeratedSubmission>;

/**
 * `GET /moderation/submissions/:id/repeats`: which open clauses have the wording of a clause that is published, or that
 * waits in another submission; those without are left out.
 */
export const Repeats = v.strictObject({
  items: v.array(
    v.strictObject({
      id: v.pipe(Count, v.description('of the clause in the submission')),
      published: v.array(
        v.strictObject({ slug: Slug, title: v.string(), agreement: v.nullable(v.string()) }),
      ),
      waiting: v.array(
        v.strictObject({
          submission: v.string(),
          title: v.string(),
          agreement: v.pipe(v.string(), v.description('the title of the agreement')),
        }),
      ),
    }),
  ),
});
export type Repeats = v.InferOutput<typeof Repeats>;

const Accepted = v.strictObject({
  id: Count,
  decision: v.literal('accept'),
  /** How it is published; as proposed when left out. */
  edited: v.optional(Proposal),
  /** Its strength, read and confirmed or set; left out it stays a proposal unless `edited` changes it. */
  judged: v.optional(Judged),
});
/** A clause that the moderator took from the document; without `judged` its strength is a proposal. */
const Added = v.strictObject({ ...Proposal.entries, judged: v.optional(Judged) });
export type Added = v.InferOutput<typeof Added>;

const Rejected = v.strictObject({ id: Count, decision: v.literal('reject'), reason: Reason });

/**
 * `POST /moderation/submissions/:id/decide`. Either a decision on every clause that is still proposed, with clauses
 * the moderator took from the document (`added`) and the agreement as corrected; or a request for changes.
 */
export const Decision = v.variant('ask', [
  v.strictObject({
    ask: v.optional(v.literal(false), false),
    version: Count,
    clauses: v.pipe(
      v.array(v.variant('decision', [Accepted, Rejected])),
      v.maxLength(limits.clauses),
      v.checkItems(
        ({ id }, index, all) => all.findIndex((other) => other.id === id) === index,
        'Decide on each clause once.',
      ),
    ),
    added: v.optional(v.pipe(v.array(Added), v.maxLength(limits.clauses)), []),
    agreement: v.optional(SubmittedAgreement),
    /** On the whole; needed when there is no clause to decide on. */
    reason: v.optional(v.nullable(Reason), null),
  }),
  v.strictObject({
    ask: v.literal(true),
    version: Count,
    reason: Reason,
    clauses: v.optional(
      v.pipe(v.array(v.strictObject({ id: Count, reason: Reason })), v.maxLength(limits.clauses)),
      [],
    ),
  }),
]);
export type Decision = v.InferOutput<typeof Decision>;

/** `POST /moderation/clauses/:slug/unpublish`. */
export const Unpublication = v.strictObject({ reason: Reason });
