import type { Queue } from '#domain/submission/moderation.ts';
import type { SubmissionState } from '#domain/submission/submission.ts';
import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';
import { listQueue } from './calls.ts';

/** What the queue is filtered by; empty means any. */
export type QueueFilters = {
  state: SubmissionState | 'open' | 'all';
  country: string;
  language: string;
  isMine: boolean;
  page: number;
};

const open: SubmissionState[] = ['submitted', 'in_review'];

/** The queue as it was last loaded, and what it is filtered by. */
export class QueueList {
  filters = $state<QueueFilters>({
    ...{ state: 'open', country: '', language: '' },
    isMine: false,
    page: 1,
  });
  found = $state.raw<Queue>();
  isLoading = $state(false);
  problem = $state.raw<ApiError>();
  #asked = 0;

  /** Loads what the filters ask for; a later question overtakes an earlier one. */
  async load(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.isLoading = true;
    this.problem = undefined;
    try {
      const found = await listQueue(queryOf(this.filters));
      if (asked === this.#asked) this.found = found;
    } catch (error) {
      if (asked === this.#asked) this.problem = apiErrorOf(error);
    } finally {
      if (asked === this.#asked) this.isLoading = false;
    }
  }
}

function queryOf({ state, country, language, isMine, page }: QueueFilters): string {
  const states = state === 'all' ? [] : state === 'open' ? open : [state];
  return [
    ...states.map((one) => ['state', one]),
    ...(country === '' ? [] : [['country', country]]),
    ...(language === '' ? [] : [['language', language]]),
    ...(isMine ? [['holder', 'me']] : []),
    ['page', String(page)],
    ['perPage', '25'],
  ]
    .map((pair) => pair.join('='))
    .join('&');
}
