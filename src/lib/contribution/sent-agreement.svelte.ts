import type { Correction, ProposedClause, SentSubmission } from '#domain/submission/submission.ts';
import type { Choice } from './draft.ts';
import type { Receipt } from './receipt.ts';
import { problemsOfClause, type StepProblem } from './steps.ts';

/** Why the hub did not answer as asked; the API's own words where it says more. */
export type FollowingProblem = {
  reason: 'form' | 'unknown' | 'offline' | 'limited' | 'changed' | 'refused' | 'broken';
  detail?: string | undefined;
};

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
      strength: (strength ?? proposal.strength) as typeof proposal.strength,
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

  async #ask(path: string, asked: { method?: string; body?: object } = {}): Promise<boolean> {
    const receipt = this.#receipt;
    if (receipt === undefined) return false;
    this.isBusy = true;
    this.problem = undefined;
    try {
      const response = await fetch(`/api/submissions/${encodeURIComponent(receipt.id)}${path}`, {
        method: asked.method ?? 'GET',
        headers: {
          Authorization: `Bearer ${receipt.receipt}`,
          ...(asked.body ? { 'Content-Type': 'application/json' } : {}),
        },
        body: asked.body ? JSON.stringify(asked.body) : null,
        cache: 'no-store',
      });
      if (response.ok) this.submission = (await response.json()) as SentSubmission;
      else await this.#explain(response);
      return response.ok;
    } catch {
      this.problem = { reason: 'offline' };
      return false;
    } finally {
      this.isBusy = false;
    }
  }

  async #explain(response: Response): Promise<void> {
    const { status } = response;
    if ([401, 403, 404].includes(status)) this.problem = { reason: 'unknown' };
    else if (status === 429) this.problem = { reason: 'limited' };
    else if (status >= 500) this.problem = { reason: 'broken' };
    else if (status === 409) {
      if (this.#receipt !== undefined && this.submission !== undefined) await this.#ask('');
      this.problem = { reason: 'changed' };
    } else {
      const body = (await response.json().catch(() => ({}))) as { detail?: string };
      this.problem = { reason: 'refused', detail: body.detail };
    }
  }
}
