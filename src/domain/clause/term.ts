import type { Validity } from '../words.ts';

/** A day, ISO 8601. */
type Day = string;

/** How long a text says that it runs, as a reader found it; ISO 8601 days. */
export type Term =
  | { runs: 'indefinitely' }
  | { runs: 'yearly' }
  /** `about`: the day is reckoned, and the real one is not earlier (`at-least`) or not later (`at-latest`). */
  | { runs: 'until'; until: Day; about?: 'at-least' | 'at-latest' | undefined }
  /** It says nothing; `from` is the day it took effect, where it names one. */
  | { runs: 'silent'; from?: Day | undefined };

/** What a reader found beside the term that keeps the hub from saying that a text holds, or ended. */
export type Doubt = 'went-on' | 'notices' | 'supplement' | 'later-text' | 'rewritten';

/** What is known of a text: when it was signed, its term, what makes it doubtful, the day it was looked at. */
export type ReadTerm = { signedOn: Day; term: Term; doubt?: Doubt | undefined; checkedOn: Day };

/** Why the hub says what it says on whether a text holds; each is a message with the same name. */
type ValidityReason =
  | 'indefinite'
  | 'yearly'
  | 'fixed'
  | 'fixedAtLeast'
  | 'silentOld'
  | 'silentNew'
  | 'over'
  | 'overAtLatest'
  | 'fiveYearsOver'
  | 'wentOn'
  | 'notices'
  | 'supplement'
  | 'laterText'
  | 'rewritten'
  | 'succeeded';

/** Whether a text holds on the day it was looked at, why, and the last day of its term where it has one. */
export type Judged = { validity: Validity; reason: ValidityReason; until: Day | null };

/**
 * The first day on which a text that says nothing of its duration was concluded for five years: Code du travail, L2222-4,
 * in the wording of the law of 8 August 2016, which rules what was concluded after its publication on 9 August 2016.
 */
const firstDayOfFiveYears = '2016-08-10';

/** What follows from the term of a French text that the official collection lists as in force. */
export function validityOf({ signedOn, term, doubt, checkedOn }: ReadTerm): Judged {
  if (doubt !== undefined) return { validity: 'unknown', reason: doubtful[doubt], until: null };
  if (term.runs === 'indefinitely') return holds('indefinite');
  if (term.runs === 'yearly') return holds('yearly');
  if (term.runs === 'until') return ofFixedTerm(term.until, term.about, checkedOn);
  if (signedOn < firstDayOfFiveYears) return holds('silentOld');
  const latest = fiveYearsFrom(term.from ?? signedOn);
  return latest < checkedOn
    ? { validity: 'ended', reason: 'fiveYearsOver', until: latest }
    : { validity: 'in-force', reason: 'silentNew', until: fiveYearsFrom(signedOn) };
}

const doubtful = {
  'went-on': 'wentOn',
  notices: 'notices',
  supplement: 'supplement',
  'later-text': 'laterText',
  rewritten: 'rewritten',
} as const satisfies Record<Doubt, ValidityReason>;

const holds = (reason: ValidityReason): Judged => ({ validity: 'in-force', reason, until: null });

function ofFixedTerm(until: Day, about: string | undefined, checkedOn: Day): Judged {
  if (until >= checkedOn) {
    const reason = about === 'at-least' ? 'fixedAtLeast' : 'fixed';
    return { validity: 'in-force', reason, until };
  }
  return { validity: 'ended', reason: about === undefined ? 'over' : 'overAtLatest', until };
}

/** The last of five years that begin on a day. */
function fiveYearsFrom(day: Day): Day {
  const [year = '', ...rest] = day.split('-');
  const next = new Date(`${Number(year) + 5}-${rest.join('-')}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() - 1);
  return next.toISOString().slice(0, 10);
}
