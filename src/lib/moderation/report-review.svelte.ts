import type { ModeratedReport, ReportOutcome } from '#domain/submission/report.ts';
import { Attempts } from './attempts.svelte.ts';
import { decideOnReport, findReport } from './calls.ts';
import { keepReportDraft, readReportDraft } from './report-draft.ts';

/** A report of a mistake as a moderator reads it and decides on it; what is typed is kept on the device until then. */
export class ReportReview extends Attempts {
  report = $state.raw<ModeratedReport>();
  draft = $state({ outcome: '', reason: '' });
  /** Whether something is missing in the decision that was to be sent. */
  isMissing = $state(false);
  /** What came of the last decision: it was taken, or another moderator's came first. */
  done = $state<'decided' | 'conflict'>();

  readonly #id: string;

  constructor(id: string) {
    super();
    this.#id = id;
  }

  /** Loads the report and what was typed about it. */
  async load(): Promise<void> {
    this.draft = readReportDraft(this.#id);
    await this.attempt(async () => {
      this.report = await findReport(this.#id);
    });
  }

  /** Keeps what is typed. */
  keep(): void {
    keepReportDraft(this.#id, $state.snapshot(this.draft));
  }

  /** Sends the decision; who was overtaken sees the one that came first. */
  async decide(): Promise<void> {
    const { report, draft } = this;
    this.isMissing = draft.outcome === '' || draft.reason.trim() === '';
    if (report === undefined || this.isMissing) return;
    const { version } = report;
    const { outcome, reason } = draft;
    await this.attempt(async () => {
      const decision = { version, outcome: outcome as ReportOutcome, reason };
      this.report = await decideOnReport(this.#id, decision);
      this.#end('decided');
    });
    if (this.problem?.reason === 'conflict') await this.#seeOther();
  }

  async #seeOther(): Promise<void> {
    await this.attempt(async () => {
      this.report = await findReport(this.#id);
      if (this.report.state === 'done') this.#end('conflict');
    });
  }

  #end(done: 'decided' | 'conflict'): void {
    keepReportDraft(this.#id, { outcome: '', reason: '' });
    this.done = done;
  }
}
