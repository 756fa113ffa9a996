import type algorithmExercise from './messages/en/algorithm-exercise.json';
import type answer from './messages/en/answer.json';
import type brief from './messages/en/brief.json';
import type compare from './messages/en/compare.json';
import type check from './messages/en/check.json';
import type contribute from './messages/en/contribute.json';
import type correction from './messages/en/correction.json';
import type country from './messages/en/country.json';
import type coverage from './messages/en/coverage.json';
import type dif from './messages/en/dif.json';
import type documents from './messages/en/documents.json';
import type hubExercise from './messages/en/hub-exercise.json';
import type hub from './messages/en/hub.json';
import type law from './messages/en/law.json';
import type log from './messages/en/log.json';
import type mistake from './messages/en/mistake.json';
import type moderation from './messages/en/moderation.json';
import type offline from './messages/en/offline.json';
import type proposal from './messages/en/proposal.json';
import type reasons from './messages/en/reasons.json';
import type saved from './messages/en/saved.json';
import type searches from './messages/en/searches.json';
import type status from './messages/en/status.json';
import type tools from './messages/en/tools.json';
import type topic from './messages/en/topic.json';
import type validity from './messages/en/validity.json';
import type versions from './messages/en/versions.json';
import type worksheets from './messages/en/worksheets.json';
import type workshops from './messages/en/workshops.json';

// The English files state the keys; every other language has the same.

/** The strings of the frame and of the reading pages. */
export type Words = typeof hub;

/** The strings of the algorithm exercise. */
export type ExerciseWords = typeof algorithmExercise;

/** The strings of the answer to a draft. */
export type AnswerWords = typeof answer;

/** The strings of the brief. */
export type BriefWords = typeof brief;

/** The strings of the comparison. */
export type CompareWords = typeof compare;
/** The strings of the check of an agreement. */
export type CheckWords = typeof check;

/** What the wizard says. */
export type ContributeWords = typeof contribute;

/** How the wizard says what is wrong in the answers. */
export type ProblemWords = Pick<ContributeWords, 'summary' | 'problems'>;

/** What a page of earlier versions says, and what the fields of a record are called. */
export type VersionWords = typeof versions;

/** What the desk says where a published record is corrected. */
export type CorrectionWords = typeof correction &
  Pick<VersionWords, 'validity' | 'agreement' | 'fields'>;

/** What the pages of countries say. */
export type CountryWords = typeof country;

/** What is said of how much the hub holds. */
export type CoverageWords = typeof coverage;

/** The strings of the framework's pages. */
export type DifWords = typeof dif;

/** Why a document cannot be read. */
export type DocumentWords = typeof documents;

/** What is said of law notes. */
export type LawWords = typeof law;

/** What the page of the public log says. */
export type LogWords = typeof log;

/** What the page says by which a mistake is reported. */
export type MistakeWords = typeof mistake;

/** What kinds and outcomes of a report are called. */
export type ReportWords = Pick<MistakeWords, 'kinds' | 'outcomes'>;

/** What the moderators’ desk says. */
export type DeskWords = typeof moderation;

/** What is said of a clause that somebody proposes. */
export type ProposalWords = typeof proposal;

/** What stands where personal data was taken out, by the language of the text. */
export type Marks = Record<string, ProposalWords['marks']>;

/** Usual reasons for a decision, each with its name for the moderator and its text for the sender. */
export type Reasons = typeof reasons;

/** The strings about keeping works. */
export type SavedWords = typeof saved;

/** The strings about searches that are kept on the device, and about their feeds. */
export type SearchesWords = typeof searches;

/** What a sender is told who follows a submission. */
export type StatusWords = typeof status;

/** What the pages of topics say. */
export type TopicWords = typeof topic;

/** Why the hub says that a French text holds, ended or is doubtful. */
export type ValidityWords = typeof validity;

/** The strings of the tools whose result is a worksheet. */
export type WorksheetWords = typeof worksheets;

/** The strings of the workshops. */
export type WorkshopWords = typeof workshops;

/** Every string of the interface in one language, by the area (the name of its file). */
export type Messages = {
  'algorithm-exercise': ExerciseWords;
  answer: AnswerWords;
  brief: BriefWords;
  compare: CompareWords;
  check: CheckWords;
  contribute: ContributeWords;
  correction: typeof correction;
  country: CountryWords;
  coverage: CoverageWords;
  dif: DifWords;
  documents: DocumentWords;
  hub: Words;
  'hub-exercise': typeof hubExercise;
  law: LawWords;
  log: LogWords;
  mistake: MistakeWords;
  moderation: DeskWords;
  offline: typeof offline;
  proposal: ProposalWords;
  reasons: Reasons;
  saved: SavedWords;
  searches: SearchesWords;
  status: StatusWords;
  tools: typeof tools;
  topic: TopicWords;
  validity: ValidityWords;
  versions: VersionWords;
  worksheets: WorksheetWords;
  workshops: WorkshopWords;
};
