import type { ReportList, ReportState } from '#domain/submission/report.ts';
import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';
import { listReports } from './calls.ts';

/** Which reports are shown. */
export type ReportFilter = ReportState | 'all';

/** The reports of mistakes as they were last loaded. */
export class Reports {
  state = $state<ReportFilter>('open');
  page = $state(1);
  found = $state.raw<ReportList>();
  problem = $state.raw<ApiError>();
  /** How many wait for a decision. */
  open = $derived(this.found?.states.open ?? 0);
  #asked = 0;

  /** Loads what is to be shown; a later question overtakes an earlier one. */
  async load(): Promise<void> {
    const asked = (this.#asked += 1);
    this.problem = undefined;
    const state = this.state === 'all' ? '' : `state=${this.state}&`;
    try {
      const found = await listReports(`${state}page=${this.page}&perPage=25`);
      if (asked === this.#asked) this.found = found;
    } catch (error) {
      if (asked === this.#asked) this.problem = apiErrorOf(error);
    }
  }

  /** How many reports there are in a state, as far as is known. */
  countOf(state: ReportFilter): number {
    const counts = this.found?.states ?? {};
    if (state !== 'all') return counts[state] ?? 0;
    return (counts.open ?? 0) + (counts.done ?? 0);
  }
}
