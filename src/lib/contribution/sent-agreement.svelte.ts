import {
  SentSubmission,
  type Correction,
  type ProposedClause,
} from '#domain/submission/submission.ts';
import { apiErrorOf } from '#lib/api/api-error.ts';
import { call, type Asked } from '#lib/api/call.ts';
import type { Choice } from './draft.ts';
import { followingProblemOf, type FollowingProblem } from './following-problem.ts';
import type { Receipt } from './receipt.ts';
import { problemsOfClause, type StepProblem } from './steps.ts';

/** A submission as its sender follows it: asked for by receipt, corrected, withdrawn. */
export class SentAgreement {
  submission = $state.raw<SentSubmission>();
  problem = $state.raw<FollowingProblem>();
  isBusy = $state(false);
  /** What is missing in the corrections that were to be sent. */
  problems = $state.raw<StepProblem[]>([]);
  /** Corrections that are not sent yet, by the id of the clause. */
  corrections = $state<Record<number, Choice>>({});

  #receipt: Receipt | undefined;

  /** Asks for the submission of a receipt. */
  async open(receipt: Receipt): Promise<void> {
    this.#receipt = receipt;
    this.corrections = {};
    this.problems = [];
    await this.#ask('');
  }

  close(): void {
    this.#receipt = undefined;
    this.submission = undefined;
    this.problem = undefined;
  }

  /** Whether the clauses with these ids, or everything, are withdrawn now. */
  withdraw(clauses?: number[]): Promise<boolean> {
    return this.#ask('/withdraw', { method: 'POST', body: clauses ? { clauses } : {} });
  }

  /** Whether the document is deleted now. */
  deleteDocument(): Promise<boolean> {
    return this.#ask('/document', { method: 'DELETE' });
  }

  /** A clause with the sender's corrections. */
  corrected({ id, proposal }: ProposedClause): ProposedClause['proposal'] {
    const { title, text, topic, strength } = this.corrections[id] ?? {};
    return {
      ...proposal,
      title: title ?? proposal.title,
      text: text ?? proposal.text,
      topics:
        topic === undefined
          ? proposal.topics
          : [topic, ...proposal.topics.slice(1).filter((other) => other !== topic)],
      strength:
        strength === undefined
          ? proposal.strength
          : ((strength || null) as typeof proposal.strength),
    };
  }

  /** Whether the corrections are complete and taken; clauses withdrawn before stay withdrawn. */
  async correct(): Promise<boolean> {
    if (this.submission === undefined) return false;
    const { version, agreement, note } = this.submission;
    const clauses = this.submission.clauses
      .filter(({ state }) => state === 'proposed')
      .map((clause) => ({ id: clause.id, ...this.corrected(clause) }));
    this.problems = clauses.flatMap(({ id, topics: [topic = ''], ...clause }) =>
      problemsOfClause({ index: id, topic, ...clause }),
    );
    if (this.problems.length > 0) return false;
    const body: Correction = { version, agreement, note, clauses };
    const isTaken = await this.#ask('', { method: 'PATCH', body });
    if (isTaken) this.corrections = {};
    return isTaken;
  }

  async #ask(path: string, asked: Pick<Asked, 'method' | 'body'> = {}): Promise<boolean> {
    const receipt = this.#receipt;
    if (receipt === undefined) return false;
    this.isBusy = true;
    this.problem = undefined;
    try {
      const address = `/submissions/${encodeURIComponent(receipt.id)}${path}`;
      this.submission = await call(SentSubmission, address, { ...asked, bearer: receipt.receipt });
      return true;
    } catch (error) {
      await this.#explain(followingProblemOf(apiErrorOf(error)));
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  /** Who was overtaken by a moderator sees the newest state beside the problem. */
  async #explain(problem: FollowingProblem): Promise<void> {
    if (problem.reason === 'changed' && this.submission !== undefined) await this.#ask('');
    this.problem = problem;
  }
}
