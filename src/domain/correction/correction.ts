import * as v from 'valibot';
import { locales } from '../lists.ts';
import { correctionReason, limits } from '../limits.ts';
import { OutsideLine, OutsideText } from '../outside-text.ts';
import { Clause, type Agreement } from '../clause/records.ts';
import { Judged, Proposal, SubmittedAgreement } from '../submission/submission.ts';
import { Country, Day, Language, Slug, Strength, Time, Validity, Year } from '../words.ts';

// What a moderator corrects in a published record, and what readers are told of it afterwards.

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What can be corrected: a clause, or the facts of an agreement with all its clauses. */
export const CorrectedKind = v.picklist(['clause', 'agreement']);
export type CorrectedKind = v.InferOutput<typeof CorrectedKind>;

const Said = OutsideText(limits.noteCharacters, 'Write something or leave it out.');

/** Something of ours, in those languages of the hub in which it is said. */
const InOwnLanguages = v.partial(
  v.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, Said])) as Record<
      (typeof locales)[number],
      typeof Said
    >,
  ),
);

const judged = v.pipe(
  Judged,
  v.description('what it gives workers, as the moderator read it; null: no right'),
);

/** What of a clause can be corrected, each as it stands then; what is left out stays. */
export const ClauseChanges = v.partial(
  v.strictObject({
    title: Proposal.entries.title,
    text: Proposal.entries.text,
    articleNumber: v.nullable(
      OutsideLine(limits.numberCharacters, 'Give the number of the article.'),
    ),
    topics: Proposal.entries.topics,
    judged,
    gist: v.pipe(v.nullable(InOwnLanguages), v.description('what it says, in our words')),
    remark: v.nullable(InOwnLanguages),
    year: v.nullable(Year),
    wordingDate: v.pipe(v.nullable(Day), v.description('when this wording was signed')),
    validity: Validity,
    checkedOn: v.pipe(
      v.nullable(Day),
      v.description('the day on which somebody looked whether it holds'),
    ),
    validityBecause: v.pipe(
      v.nullable(InOwnLanguages),
      v.description('why we think so, and where it was seen'),
    ),
    replacedBy: v.pipe(v.nullable(Slug), v.description('the published clause that took its place')),
  }),
);
export type ClauseChanges = v.InferOutput<typeof ClauseChanges>;

/** What of an agreement can be corrected; its clauses follow. */
export const AgreementChanges = v.partial(v.omit(SubmittedAgreement, ['language', 'licence']));
export type AgreementChanges = v.InferOutput<typeof AgreementChanges>;

const Reason = v.pipe(
  OutsideText(correctionReason.max, 'Give a reason.'),
  v.minLength(
    correctionReason.min,
    `Give a reason of at least ${correctionReason.min} characters.`,
  ),
);

const stated = {
  version: v.pipe(Count, v.description('of the record as it was read; another one is a 409')),
  reason: v.pipe(Reason, v.description('readers see it')),
  removesPersonalData: v.pipe(
    v.optional(v.boolean(), false),
    v.description('whether the former words are erased instead of kept'),
  ),
};

/** `POST /moderation/clauses/:slug/correct`. */
export const ClauseCorrection = v.strictObject({
  ...stated,
  compared: v.pipe(
    v.optional(v.boolean(), false),
    v.description('the new wording was compared with the document; a change of the text needs it'),
  ),
  changes: ClauseChanges,
});
export type ClauseCorrection = v.InferOutput<typeof ClauseCorrection>;

/** `POST /moderation/agreements/:slug/correct`. */
export const AgreementCorrection = v.strictObject({ ...stated, changes: AgreementChanges });
export type AgreementCorrection = v.InferOutput<typeof AgreementCorrection>;

/** Why the moderator who asks may not correct a record: it is kept in `content/`, or they sent it themselves. */
const Barrier = v.pipe(
  v.nullable(v.picklist(['content', 'own'])),
  v.description('why the moderator who asks may not correct it; null: they may'),
);
export type Barrier = v.InferOutput<typeof Barrier>;

/** `GET /moderation/clauses/:slug`: a published clause as it can be corrected. */
export const CorrectableClause = v.strictObject({
  slug: Slug,
  version: Count,
  barrier: Barrier,
  language: Language,
  proposed: v.pipe(
    v.nullable(Strength),
    v.description('the strength that a rule or its sender proposed, while nobody judged it'),
  ),
  agreement: v.nullable(v.strictObject({ slug: Slug, title: v.string() })),
  submission: v.pipe(
    v.nullable(v.string()),
    v.description('the id of the submission that it came with, whose document it is compared with'),
  ),
  values: v.required(v.strictObject({ ...ClauseChanges.entries, judged: v.nullable(Judged) })),
});
export type CorrectableClause = v.InferOutput<typeof CorrectableClause>;

/** `GET /moderation/agreements/:slug`: the facts of a published agreement as they can be corrected. */
export const CorrectableAgreement = v.strictObject({
  slug: Slug,
  version: Count,
  barrier: Barrier,
  language: Language,
  clauses: v.pipe(Count, v.description('how many published clauses follow')),
  values: v.strictObject({
    title: v.string(),
    unions: v.array(v.string()),
    counterpart: v.nullable(v.string()),
    country: Country,
    sector: Slug,
    level: SubmittedAgreement.entries.level,
    signedOn: v.nullable(Day),
    fromDate: v.nullable(Day),
    toDate: v.nullable(Day),
    sourceUrl: v.nullable(v.string()),
  }),
});
export type CorrectableAgreement = v.InferOutput<typeof CorrectableAgreement>;

/** What a clause said before. */
export const FormerClause = v.pick(Clause, [
  ...(['texts', 'articleNumber', 'topics', 'strength', 'strengthBy', 'concession'] as const),
  ...(['gist', 'remark', 'year', 'wordingDate'] as const),
  ...(['validity', 'validityBecause', 'checkedOn', 'replacedBy'] as const),
  ...(['unions', 'counterpart', 'country', 'sector', 'agreement', 'from', 'to', 'source'] as const),
]);
export type FormerClause = v.InferOutput<typeof FormerClause>;

/** What the facts of an agreement were before. */
export type FormerAgreement = Pick<
  Agreement,
  | ('title' | 'unions' | 'counterpart' | 'country' | 'sector' | 'level')
  | ('signedOn' | 'fromDate' | 'toDate' | 'source')
>;
export type FormerRecord = FormerClause | FormerAgreement;

const Version = v.strictObject({
  version: Count,
  endedAt: v.pipe(Time, v.description('when it was corrected')),
  reason: v.string(),
  changed: v.pipe(
    v.array(v.string()),
    v.description('the fields that were corrected; those of the agreement begin with “agreement.”'),
  ),
  personalDataRemoved: v.pipe(
    v.boolean(),
    v.description('the former words were erased, since personal data was among them'),
  ),
});

const Versions = v.strictObject({
  slug: Slug,
  version: v.pipe(Count, v.description('of the record as it is now')),
  total: Count,
  page: Count,
  perPage: Count,
});

/** `GET /clauses/:slug/versions`: what a clause said before, the latest first. */
export const ClauseVersions = v.strictObject({
  ...Versions.entries,
  items: v.array(v.strictObject({ ...Version.entries, record: v.nullable(FormerClause) })),
});
export type ClauseVersions = v.InferOutput<typeof ClauseVersions>;
