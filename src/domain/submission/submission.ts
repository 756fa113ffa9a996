import * as v from 'valibot';
import { firstDay, firstYear, lastDay, lastYear } from '../lists.ts';
import { licences, limits, proposalStates, rights, submissionStates } from '../limits.ts';
import { OutsideLine, OutsideText } from '../outside-text.ts';
import { isWebAddress } from '../web-address.ts';
import { PersonAction } from './people.ts';
import { Country, Day, Language, Level, Locale, Slug, Strength, TextFrom, Time } from '../words.ts';

const orNone = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.nullable(schema), null);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const SubmissionState = v.picklist(submissionStates);
export type SubmissionState = v.InferOutput<typeof SubmissionState>;

export const ProposalState = v.picklist(proposalStates);
export type ProposalState = v.InferOutput<typeof ProposalState>;

const WebAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(1000, 'Shorten the address to 1,000 characters.'),
  v.check(
    isWebAddress,
    'Give a whole web address that begins with https:// or http://, without a name before an @.',
  ),
);
const SignedDay = v.pipe(
  Day,
  v.minValue(firstDay, `Give a date after ${firstYear}.`),
  v.maxValue(lastDay, `Give a date before ${lastYear + 1}.`),
);

const Unions = v.pipe(
  v.array(OutsideLine(limits.nameCharacters, 'Give the name of the union.')),
  v.maxLength(limits.unions, `Name at most ${limits.unions} unions.`),
);
const unionMissing = 'Name at least one union that signed the agreement.';

/** An agreement as its sender describes it; dates are ISO 8601 days. */
export const SubmittedAgreement = v.strictObject({
  title: OutsideLine(limits.titleCharacters, 'Give the agreement a title.'),
  unions: v.pipe(Unions, v.minLength(1, unionMissing)),
  counterpart: orNone(
    OutsideLine(limits.nameCharacters, 'Give the name of the employer or association.'),
  ),
  country: Country,
  sector: Slug,
  level: Level,
  language: Language,
  signedOn: orNone(SignedDay),
  fromDate: orNone(SignedDay),
  toDate: orNone(SignedDay),
  sourceUrl: orNone(WebAddress),
  licence: v.picklist(licences, 'Choose under which terms the hub may show the wording.'),
});
export type SubmittedAgreement = v.InferOutput<typeof SubmittedAgreement>;

/** An agreement as a submission states it: of one that the hub has no union may be known. */
export const StatedAgreement = v.strictObject({ ...SubmittedAgreement.entries, unions: Unions });

/** One clause that a sender proposes from an agreement; `page` is where it stands in the document. */
export const Proposal = v.strictObject({
  number: orNone(OutsideLine(limits.numberCharacters, 'Give the number of the article.')),
  title: OutsideLine(limits.titleCharacters, 'Give the clause a title.'),
  text: OutsideText(limits.clauseCharacters, 'Give the wording of the clause.'),
  language: Language,
  topics: v.pipe(
    v.array(Slug),
    v.minLength(1, 'Choose at least one topic.'),
    v.maxLength(limits.topics, `Choose at most ${limits.topics} topics.`),
    v.checkItems((topic, index, all) => all.indexOf(topic) === index, 'Choose each topic once.'),
  ),
  strength: v.pipe(
    orNone(Strength),
    v.description('as proposed; null: nobody and no rule could say'),
  ),
  page: orNone(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.pages))),
  textFrom: v.optional(
    v.pipe(
      TextFrom,
      v.description('where its text was read from pictures of pages; left out: it was text'),
    ),
  ),
});
export type Proposal = v.InferOutput<typeof Proposal>;

/** What a moderator who read a clause says of its strength; null: it gives no right here. */
export const Judged = v.strictObject({
  strength: v.nullable(Strength),
  /** Workers or their union give something up by it. */
  concession: v.optional(v.boolean(), false),
});
export type Judged = v.InferOutput<typeof Judged>;

const bytes = (text: string) => new TextEncoder().encode(text).length;

const Proposals = <Schema extends typeof Proposal | typeof CorrectedProposal>(schema: Schema) =>
  v.pipe(
    v.array(schema),
    v.maxLength(
      limits.clauses,
      `Send at most ${limits.clauses} clauses at once; send the others as a second submission.`,
    ),
    v.check(
      (all) => all.reduce((sum, { text }) => sum + bytes(text), 0) <= limits.textBytes,
      'The clauses hold more than 2 MB of text; send some of them as a second submission.',
    ),
  );

const Note = orNone(OutsideText(limits.noteCharacters, 'Write a message or leave it out.'));

/** Why: rejecting, asking for changes and unpublishing need it, and the sender reads it. */
export const Reason = OutsideText(limits.reasonCharacters, 'Give a reason.');

/** An e-mail address for questions, or none. */
export const Contact = orNone(
  v.pipe(v.string(), v.trim(), v.maxLength(254), v.email('Give an e-mail address, or none.')),
);

/** Why the sender may give the text. */
export const Right = v.picklist(rights, 'Say why you may give the text.');
export type Right = v.InferOutput<typeof Right>;

/** What a sender agrees to; both are needed, and why they may is kept with the submission. */
const Consent = v.strictObject({
  /** The sender may pass on the wording, and the hub may show it under the licence. */
  mayPublish: v.literal(true, 'Confirm that the hub may publish the clauses.'),
  /** The sender looked for names and other personal data and took them out. */
  noPersonalData: v.literal(true, 'Confirm that the clauses hold no personal data.'),
  right: v.optional(
    v.pipe(
      Right,
      v.description(
        'why the sender may give the text: their union is party to it; the union that signed it asked them to; the law makes it public; another reason, which the note says',
      ),
    ),
  ),
});

/**
 * A submission as it is sent: the part `submission` of the request. Without clauses it needs a document, from which
 * the moderators take them. `contact` is an e-mail address that only moderators see, forgotten with the last decision.
 * Of an agreement that the hub has, named by `agreementSlug`, its own record says the facts.
 */
export const Submission = v.pipe(
  v.strictObject({
    agreement: StatedAgreement,
    agreementSlug: v.optional(
      v.pipe(
        Slug,
        v.description(
          'the published agreement that the clauses are of: they join it, and what the hub says of it stands before what is sent',
        ),
      ),
    ),
    clauses: Proposals(Proposal),
    consent: Consent,
    note: Note,
    contact: Contact,
    /** The language the sender reads the hub in; the status address is in it. */
    locale: v.optional(Locale, 'en'),
  }),
  v.forward(
    v.check(
      ({ agreement, agreementSlug }) => agreementSlug !== undefined || agreement.unions.length > 0,
      unionMissing,
    ),
    ['agreement', 'unions'],
  ),
);
export type Submission = v.InferOutput<typeof Submission>;

/** The answer to a submission. `receipt` is said once and not stored; `statusUrl` holds it behind `#`. */
export const Sent = v.strictObject({ id: v.string(), receipt: v.string(), statusUrl: v.string() });
export type Sent = v.InferOutput<typeof Sent>;

/** A clause as a sender corrects it: `id` says which it replaces, none adds one. */
export const CorrectedProposal = v.strictObject({
  ...Proposal.entries,
  id: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** `PATCH /submissions/:id`: the whole submission anew; clauses left out are withdrawn. */
export const Correction = v.strictObject({
  version: Count,
  agreement: StatedAgreement,
  clauses: Proposals(CorrectedProposal),
  note: Note,
});
export type Correction = v.InferOutput<typeof Correction>;

/** `POST /submissions/:id/withdraw`: the clauses with these ids, or everything without a list. */
export const Withdrawal = v.strictObject({
  clauses: v.optional(v.pipe(v.array(Count), v.minLength(1), v.maxLength(limits.clauses))),
});
export type Withdrawal = v.InferOutput<typeof Withdrawal>;

/** A stored file of a document, as its sender and the moderators are told of it. */
const StoredDocument = v.strictObject({
  mediaType: v.string(),
  bytes: Count,
  storedAt: Time,
});

/**
 * A clause of a submission with what became of it. `id` holds within its submission; `edited` is how the moderator
 * published it where that differs; `judged` what the moderator says of its strength, which without it stays a proposal;
 * `asked` is the correction asked for it; `slug` its address once published.
 */
export const ProposedClause = v.strictObject({
  id: Count,
  state: ProposalState,
  proposal: Proposal,
  edited: v.nullable(Proposal),
  judged: v.optional(Judged),
  reason: v.nullable(v.string()),
  asked: v.nullable(v.string()),
  slug: v.nullable(Slug),
});
export type ProposedClause = v.InferOutput<typeof ProposedClause>;

/** What happened to a submission, in its log. */
export const Action = v.picklist([
  'sent',
  'claimed',
  'released',
  'asked',
  'corrected',
  'decided',
  'published',
  'rejected',
  'withdrawn',
  'clauses-withdrawn',
  'document-deleted',
  'unpublished',
]);
export type Action = v.InferOutput<typeof Action>;

/**
 * What the log tells of besides: that a published record was corrected, that a report of a mistake came and was decided, and
 * what is done with moderators.
 */
export const LogAction = v.picklist([
  ...Action.options,
  'clause-corrected',
  'agreement-corrected',
  'reported',
  'report-decided',
  ...PersonAction.options,
]);
export type LogAction = v.InferOutput<typeof LogAction>;

/** One line of a submission's history, without persons. */
const HistoryEntry = v.strictObject({
  at: Time,
  action: Action,
  state: SubmissionState,
  reason: v.nullable(v.string()),
});

/** What a sender sees of a submission; `asked` is the reason while changes are requested. */
export const SentSubmission = v.strictObject({
  id: v.string(),
  state: SubmissionState,
  version: Count,
  sentAt: Time,
  changedAt: Time,
  agreement: StatedAgreement,
  note: v.nullable(v.string()),
  document: v.pipe(
    v.nullable(StoredDocument),
    v.description('the first of `documents`, null where there is none'),
  ),
  documents: v.pipe(
    v.array(StoredDocument),
    v.description('every file, in the order in which they are read'),
  ),
  clauses: v.array(ProposedClause),
  asked: v.nullable(v.string()),
  history: v.array(HistoryEntry),
});
export type SentSubmission = v.InferOutput<typeof SentSubmission>;

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/, 'hexadecimal digits'));

/** `GET /challenge`: what a sender’s device works on before an anonymous submission (altcha 2). */
export const Challenge = v.strictObject({
  parameters: v.strictObject({
    algorithm: v.string(),
    nonce: hex,
    salt: hex,
    cost: Count,
    keyLength: Count,
    keyPrefix: hex,
    keySignature: v.optional(hex),
    expiresAt: v.optional(v.number()),
  }),
  signature: hex,
});
export type Challenge = v.InferOutput<typeof Challenge>;

/** The part `proof` of a submission, as JSON: a challenge with its solution. */
export const Proof = v.strictObject({
  challenge: Challenge,
  solution: v.looseObject({ counter: v.number(), derivedKey: hex }),
});
export type Proof = v.InferOutput<typeof Proof>;
