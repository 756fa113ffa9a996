import { leaseMinutes } from '../limits.ts';
import type { Decision, LogEntry } from './moderation.ts';
import type { Action, ProposalState, SubmissionState } from './submission.ts';

// The one place that says how a submission moves: submitted → in_review → (changes_requested → submitted) →
// decided → published, and rejected, withdrawn; the operator's own may go from submitted to decided. Pure: the database carries out the steps that are planned here.

/** Who holds a submission; times are ISO 8601 in UTC. */
export type Holder = { moderator: number; since: string; until: string };

/** A submission as its rules see it; `sentBy` when a moderator sent it. */
export type Standing = {
  state: SubmissionState;
  version: number;
  holder: Holder | null;
  sentBy: number | null;
  hasDocument: boolean;
  clauses: { id: number; state: ProposalState; slug: string | null }[];
};

type Ask = Extract<Decision, { ask: true }>;
type Decide = Extract<Decision, { ask: false }>;

/** What a sender or a moderator wants done; `version` is the one they saw. */
export type Command =
  | { do: 'claim' | 'release'; moderator: number }
  | ({ do: 'ask'; moderator: number } & Pick<Ask, 'version' | 'reason' | 'clauses'>)
  | ({ do: 'decide'; moderator: number } & Pick<Decide, 'version' | 'reason' | 'clauses'> & {
        added: number;
        /** The addresses that accepted clauses get, by id. */
        slugs: Map<number, string | null>;
      })
  /** The operator's: all that is open, from a folder that says who gave the right and who looked for names. */
  | { do: 'publish'; version: number; reason: string; slugs: Map<number, string | null> }
  | { do: 'correct'; version: number; kept: number[]; added: number }
  | { do: 'withdraw'; clauses?: number[] | undefined }
  | { do: 'delete-document' }
  | { do: 'unpublish'; moderator: number; clause: number; reason: string };

/** What a step says of a clause of its submission; what is published already is corrected besides. */
export type SteppedClause = LogEntry['clauses'][number] & {
  decision: Exclude<LogEntry['clauses'][number]['decision'], 'corrected'>;
};

/** One line of the log with the change it stands for. */
export type Step = {
  action: Action;
  to: SubmissionState;
  holder: Holder | null;
  reason: string | null;
  clauses: SteppedClause[];
};

/** Why a command cannot be carried out; each is answered by a sentence of its own. */
export type Refusal =
  | 'stale'
  | 'held'
  | 'not-holder'
  | 'lease-expired'
  | 'own'
  | 'wrong-state'
  | 'clauses'
  | 'nothing-left'
  | 'reason-needed';

/** The steps that carry out a command at `now` (ISO 8601), or why it is refused. */
export function plan(standing: Standing, command: Command, now: string): Step[] | Refusal {
  if ('version' in command && command.version !== standing.version) return 'stale';
  switch (command.do) {
    case 'claim':
      return claim(standing, command.moderator, now);
    case 'release':
      return release(standing, command.moderator);
    case 'ask':
      return holdingRefusal(standing, command.moderator, now) ?? ask(standing, command);
    case 'decide':
      return holdingRefusal(standing, command.moderator, now) ?? decide(standing, command);
    case 'publish':
      return publish(standing, command);
    case 'correct':
      return correct(standing, command);
    case 'withdraw':
      return withdraw(standing, command.clauses);
    case 'delete-document':
      return deleteDocument(standing);
    case 'unpublish':
      return unpublish(standing, command);
  }
}

/** Whether the lease of a holder is over at `now`. */
export const isExpired = (holder: Holder, now: string): boolean => holder.until <= now;

/** What the lines of a log come to, oldest first: the submission's state, version, holder and decided clauses. */
export function replay(
  lines: (Pick<Step, 'action' | 'to' | 'holder' | 'clauses'> & { version: number })[],
): Pick<Standing, 'state' | 'version' | 'holder'> & { clauses: Map<number, ProposalState> } {
  const clauses = new Map<number, ProposalState>();
  for (const { id, decision } of lines.flatMap((line) => line.clauses)) {
    if (id !== null && decision !== 'asked') clauses.set(id, decision);
  }
  const last = lines.at(-1);
  if (last === undefined) throw new Error('a log without lines');
  return { state: last.to, version: last.version, holder: last.holder, clauses };
}

/** States in which nothing of a submission was decided yet. */
const undecided: SubmissionState[] = ['submitted', 'in_review', 'changes_requested'];

function claim({ state, holder, sentBy }: Standing, moderator: number, now: string) {
  if (sentBy === moderator) return 'own';
  if (state !== 'submitted' && state !== 'in_review') return 'wrong-state';
  const mine = holder?.moderator === moderator;
  if (holder !== null && !mine && !isExpired(holder, now)) return 'held';
  const until = new Date(Date.parse(now) + leaseMinutes * 60_000).toISOString();
  const since = holder !== null && mine && !isExpired(holder, now) ? holder.since : now;
  return [step('claimed', 'in_review', { holder: { moderator, since, until } })];
}

function release({ state, holder }: Standing, moderator: number) {
  if (state !== 'in_review') return 'wrong-state';
  if (holder?.moderator !== moderator) return 'not-holder';
  return [step('released', 'submitted')];
}

function holdingRefusal(
  { state, holder, sentBy }: Standing,
  moderator: number,
  now: string,
): Refusal | undefined {
  if (sentBy === moderator) return 'own';
  if (state !== 'in_review') return 'wrong-state';
  if (holder?.moderator !== moderator) return holder === null ? 'not-holder' : 'held';
  return isExpired(holder, now) ? 'lease-expired' : undefined;
}

function ask(standing: Standing, { reason, clauses }: Extract<Command, { do: 'ask' }>) {
  const open = idsIn(standing, 'proposed');
  if (!clauses.every(({ id }) => open.has(id))) return 'clauses';
  const lines = clauses.map(({ id, reason }) => line(id, 'asked', reason));
  return [step('asked', 'changes_requested', { reason, clauses: lines })];
}

function decide(
  standing: Standing,
  { clauses, added, reason, slugs }: Extract<Command, { do: 'decide' }>,
): Step[] | Refusal {
  const open = idsIn(standing, 'proposed');
  if (clauses.length !== open.size || !clauses.every(({ id }) => open.has(id))) return 'clauses';
  const accepted = clauses.filter(({ decision }) => decision === 'accept').map(({ id }) => id);
  const first = nextId(standing);
  const published = [...accepted, ...Array.from({ length: added }, (_, index) => first + index)];
  if (clauses.length + added === 0 && reason === null) return 'reason-needed';
  const lines = [
    ...clauses.map((clause) =>
      clause.decision === 'accept'
        ? line(clause.id, 'accepted')
        : line(clause.id, 'rejected', clause.reason),
    ),
    ...published.slice(accepted.length).map((id) => line(id, 'accepted')),
  ];
  if (published.length === 0) return [step('rejected', 'rejected', { reason, clauses: lines })];
  return [step('decided', 'decided', { reason, clauses: lines }), publishedStep(published, slugs)];
}

function publish(
  standing: Standing,
  { reason, slugs }: Extract<Command, { do: 'publish' }>,
): Step[] | Refusal {
  if (standing.state !== 'submitted') return 'wrong-state';
  const open = [...idsIn(standing, 'proposed')];
  if (open.length === 0) return 'clauses';
  const clauses = open.map((id) => line(id, 'accepted'));
  return [step('decided', 'decided', { reason, clauses }), publishedStep(open, slugs)];
}

const publishedStep = (ids: number[], slugs: Map<number, string | null>) =>
  step('published', 'published', {
    clauses: ids.map((id) => line(id, 'published', null, slugs.get(id) ?? null)),
  });

function correct(
  standing: Standing,
  { kept, added }: Extract<Command, { do: 'correct' }>,
): Step[] | Refusal {
  if (standing.state !== 'changes_requested') return 'wrong-state';
  const open = idsIn(standing, 'proposed');
  if (new Set(kept).size !== kept.length || !kept.every((id) => open.has(id))) return 'clauses';
  if (kept.length + added === 0 && !standing.hasDocument) return 'nothing-left';
  const dropped = [...open].filter((id) => !kept.includes(id));
  return [step('corrected', 'submitted', { clauses: dropped.map((id) => line(id, 'withdrawn')) })];
}

function withdraw(standing: Standing, chosen: number[] | undefined): Step[] | Refusal {
  const { state, holder } = standing;
  const isOpen = undecided.includes(state);
  if (!isOpen && state !== 'published') return 'wrong-state';
  const present = idsIn(standing, isOpen ? 'proposed' : 'published');
  const all = chosen === undefined;
  const gone = all ? [...present] : [...new Set(chosen)];
  if (!gone.every((id) => present.has(id))) return 'clauses';
  const isNothingLeft = gone.length === present.size && !(isOpen && standing.hasDocument);
  const clauses = gone.map((id) => line(id, 'withdrawn', null, slugOf(standing, id)));
  if (all || isNothingLeft) return [step('withdrawn', 'withdrawn', { clauses })];
  return [step('clauses-withdrawn', state, { holder, clauses })];
}

function deleteDocument(standing: Standing): Step[] | Refusal {
  const { state, holder, hasDocument } = standing;
  if (!hasDocument) return 'wrong-state';
  if (undecided.includes(state) && idsIn(standing, 'proposed').size === 0) return 'nothing-left';
  return [step('document-deleted', state, { holder })];
}

function unpublish(
  standing: Standing,
  { clause, reason }: Extract<Command, { do: 'unpublish' }>,
): Step[] | Refusal {
  if (!idsIn(standing, 'published').has(clause)) return 'clauses';
  const clauses = [line(clause, 'unpublished', reason, slugOf(standing, clause))];
  return [step('unpublished', standing.state, { reason, clauses })];
}

/** The id the next clause of a submission gets. */
export const nextId = ({ clauses }: Pick<Standing, 'clauses'>): number =>
  Math.max(-1, ...clauses.map(({ id }) => id)) + 1;

const idsIn = ({ clauses }: Standing, state: ProposalState) =>
  new Set(clauses.filter((clause) => clause.state === state).map(({ id }) => id));

const slugOf = ({ clauses }: Standing, id: number) =>
  clauses.find((clause) => clause.id === id)?.slug ?? null;

const step = (action: Action, to: SubmissionState, own: Partial<Step> = {}): Step => ({
  action,
  to,
  holder: null,
  reason: null,
  clauses: [],
  ...own,
});

const line = (
  id: number,
  decision: SteppedClause['decision'],
  reason: string | null = null,
  slug: string | null = null,
) => ({ id, decision, reason, slug });
