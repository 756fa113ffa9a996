import type { Claim, ModeratedSubmission, Repeats } from '#domain/submission/moderation.ts';
import type { Judged, Proposal, SubmissionState } from '#domain/submission/submission.ts';
import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';
import * as calls from './calls.ts';
import {
  asPublished,
  decisionOf,
  emptyReview,
  missingIn,
  opinionOn,
  openClauses,
  withoutRequests,
  type Missing,
  type Opinion,
  type ReviewDraft,
} from './review-draft.ts';
import { KeptDraft } from './kept-draft.svelte.ts';

/** Why something could not be done to a submission, as it stands now. */
export type Conflict =
  | { kind: 'held' | 'expired'; claim: Claim }
  | { kind: 'stale' | 'state'; state: SubmissionState }
  | { kind: 'own' | 'free' };

/** A submission on the desk: how it stands, who holds it, and what its moderator wrote about it. */
export class Review {
  readonly id: string;
  submission = $state.raw<ModeratedSubmission>();
  /** Which of its clauses repeat others; none before that is known. */
  repeats = $state.raw<Repeats['items']>([]);
  missing = $state.raw<Missing[]>([]);
  conflict = $state.raw<Conflict>();
  problem = $state.raw<ApiError>();
  isBusy = $state(false);
  /** What was done last, for a live region. */
  done = $state<'claimed' | 'released' | 'decided' | 'unpublished'>();

  readonly #kept: KeptDraft;

  constructor(id: string) {
    this.id = id;
    this.#kept = new KeptDraft(id);
  }

  get draft(): ReviewDraft {
    return this.#kept.draft;
  }

  /** Whether this browser keeps the draft. */
  get isKept(): boolean {
    return this.#kept.isKept;
  }

  /** Whether the moderator may decide now. */
  get isHeld(): boolean {
    const claim = this.submission?.claim;
    return claim?.mine === true && !claim.expired && this.submission?.state === 'in_review';
  }

  async load(): Promise<void> {
    this.#kept.open();
    await this.#attempt(async () => {
      this.submission = await calls.findSubmission(this.id);
    });
  }

  /** Asks which clauses repeat others; a desk that is not told of them still decides. */
  async compare(): Promise<void> {
    try {
      this.repeats = (await calls.findRepeats(this.id)).items;
    } catch (error) {
      console.warn(error);
    }
  }

  /** Takes the submission for 30 minutes, or renews that. */
  async claim(): Promise<void> {
    await this.#act('claim', {});
    if (this.isHeld && this.conflict === undefined) this.done = 'claimed';
  }

  async release(): Promise<void> {
    await this.#act('release', {});
    if (!this.isHeld && this.conflict === undefined) this.done = 'released';
  }

  /** Whether nothing is missing for the decision; otherwise the page says what. */
  isReady(): boolean {
    if (this.submission === undefined) return false;
    this.missing = missingIn(this.draft, this.submission);
    return this.missing.length === 0;
  }

  /** Sends the decision; afterwards the submission is decided, or there is a conflict or problem. */
  async decide(): Promise<void> {
    if (this.submission === undefined) return;
    const decision = decisionOf($state.snapshot(this.draft), this.submission);
    if (!(await this.#act('decide', decision))) return;
    this.done = 'decided';
    this.#kept.draft = decision.ask ? withoutRequests($state.snapshot(this.draft)) : emptyReview();
    this.keep();
  }

  /** Takes a published clause of the submission out of the hub. */
  async unpublish(slug: string, reason: string): Promise<void> {
    await this.#attempt(async () => {
      await calls.unpublish(slug, reason);
      this.submission = await calls.findSubmission(this.id);
      this.done = 'unpublished';
    });
  }

  /** Writes down what is thought of a clause. */
  opine(id: number, change: Partial<Opinion>): void {
    this.draft.opinions[id] = { ...opinionOn(this.draft, id), ...change };
    this.#changed();
  }

  /** Changes how a clause would be published. */
  edit(id: number, change: Partial<Proposal>): void {
    const clause = this.submission?.clauses.find((one) => one.id === id);
    if (clause === undefined) return;
    const edited = { ...asPublished(this.draft, clause), ...change };
    this.opine(id, { edited, editedFrom: JSON.stringify(clause.proposal) });
  }

  /** Writes down what the moderator who read a clause says of its strength; undefined: it stays a proposal. */
  judge(id: number, judged: Judged | undefined): void {
    const clause = this.submission?.clauses.find((one) => one.id === id);
    if (clause === undefined) return;
    this.opine(id, { judged, judgedFrom: JSON.stringify(clause.proposal) });
  }

  /** The same decision on every clause that has none yet. */
  opineAll(decision: 'accept' | 'reject', reason: string): void {
    if (this.submission === undefined) return;
    for (const { id } of openClauses(this.submission)) {
      if (opinionOn(this.draft, id).decision === '') this.opine(id, { decision, reason });
    }
  }

  /** Takes a clause that the sender did not propose. */
  add(clause: Proposal): void {
    this.draft.added.push(clause);
    this.#changed();
  }

  /** Keeps the draft on the device. */
  keep(): void {
    this.#kept.keep();
  }

  /** Goes on with what another tab of this browser wrote, given the changed entry of the storage. */
  follow(entry: string | null): void {
    this.#kept.follow(entry);
  }

  #changed(): void {
    if (this.missing.length > 0) this.isReady();
  }

  async #act(what: calls.Action, body: object): Promise<boolean> {
    let isDone = false;
    await this.#attempt(async () => {
      this.submission = await calls.act(this.id, what, body);
      isDone = true;
    });
    return isDone;
  }

  async #attempt(doing: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    this.conflict = undefined;
    this.done = undefined;
    try {
      await doing();
    } catch (error) {
      await this.#explain(apiErrorOf(error));
    } finally {
      this.isBusy = false;
    }
  }

  /** A lost race is told by how the submission stands now, which is loaded for it. */
  async #explain(problem: ApiError): Promise<void> {
    if (problem.reason !== 'conflict' && problem.reason !== 'forbidden') {
      this.problem = problem;
      return;
    }
    try {
      const before = this.submission;
      const now = await calls.findSubmission(this.id);
      this.submission = now;
      this.conflict = conflictOf(before, now);
    } catch (error) {
      this.problem = apiErrorOf(error);
    }
  }
}

function conflictOf(before: ModeratedSubmission | undefined, now: ModeratedSubmission): Conflict {
  const { claim, state, own } = now;
  if (own) return { kind: 'own' };
  if (claim !== null && !claim.mine && !claim.expired) return { kind: 'held', claim };
  if (claim?.mine === true && claim.expired) return { kind: 'expired', claim };
  if (before !== undefined && before.version !== now.version) return { kind: 'stale', state };
  return state === 'in_review' || state === 'submitted'
    ? { kind: 'free' }
    : { kind: 'state', state };
}
