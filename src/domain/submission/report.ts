import * as v from 'valibot';
import { limits, reportKinds, reportOutcomes, reportStates } from '../limits.ts';
import { OutsideText } from '../outside-text.ts';
import { Locale, Time } from '../words.ts';
import { Contact, Proof, Reason } from './submission.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const ReportState = v.picklist(reportStates);
export type ReportState = v.InferOutput<typeof ReportState>;

/** What is wrong: a fact, the wording or what it means, personal data that shows, or somebody's rights in a text. */
export const ReportKind = v.picklist(reportKinds, 'Say what is wrong.');
export type ReportKind = v.InferOutput<typeof ReportKind>;

/** What came of a report. */
export const ReportOutcome = v.picklist(reportOutcomes, 'Say what came of it.');
export type ReportOutcome = v.InferOutput<typeof ReportOutcome>;

/** A page of the hub below its language, such as `clauses/some-clause/`. */
const About = v.pipe(
  v.string(),
  v.maxLength(limits.aboutCharacters, 'Shorten the address of the page.'),
  v.regex(/^(?:[a-z0-9-]+\/)+$/, 'Name a page below its language, such as clauses/some-clause/.'),
);

const sent = {
  about: v.optional(v.nullable(About), null),
  kind: ReportKind,
  text: OutsideText(limits.reportCharacters, 'Say what is wrong and how it should be.'),
};

/**
 * `POST /reports`: what a reader says of a mistake. `contact` is an e-mail address that only moderators see, forgotten
 * with the decision; without `proof` a report is taken a few times a day.
 */
export const Report = v.strictObject({
  ...sent,
  contact: Contact,
  /** The language the reader reads the hub in; the status address is in it. */
  locale: v.optional(Locale, 'en'),
  proof: v.optional(Proof),
});
export type Report = v.InferOutput<typeof Report>;

const standing = {
  id: v.string(),
  state: ReportState,
  version: Count,
  sentAt: Time,
  decidedAt: v.nullable(Time),
  outcome: v.nullable(ReportOutcome),
};

const said = { about: v.nullable(v.string()), kind: ReportKind, text: v.string() };

/** What a sender sees of a report. */
export const SentReport = v.strictObject({ ...standing, ...said, reason: v.nullable(v.string()) });
export type SentReport = v.InferOutput<typeof SentReport>;

/** What a moderator sees of a report: also how to answer, until it is decided. */
export const ModeratedReport = v.strictObject({
  ...SentReport.entries,
  locale: Locale,
  contact: v.nullable(v.string()),
});
export type ModeratedReport = v.InferOutput<typeof ModeratedReport>;

/** A report as a row of the moderators' list; `text` is how it begins. */
const ReportRow = v.strictObject({ ...standing, ...said, locale: Locale });

/** One page of reports, the longest waiting first, with the number in each state. */
export const ReportList = v.strictObject({
  items: v.array(ReportRow),
  total: Count,
  page: Count,
  perPage: Count,
  states: v.record(ReportState, Count),
});
export type ReportList = v.InferOutput<typeof ReportList>;

/** `POST /moderation/reports/:id/decide`: the reason is for the sender to read. */
export const ReportDecision = v.strictObject({
  version: Count,
  outcome: ReportOutcome,
  reason: Reason,
});
export type ReportDecision = v.InferOutput<typeof ReportDecision>;
