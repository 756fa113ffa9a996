import type { Log } from '#domain/submission/moderation.ts';
import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';
import { listLog } from './calls.ts';

/** The moderators' log, page by page. */
export class ModeratorsLog {
  found = $state.raw<Log>();
  problem = $state.raw<ApiError>();

  async load(page: number): Promise<void> {
    this.problem = undefined;
    try {
      this.found = await listLog(page);
    } catch (error) {
      this.problem = apiErrorOf(error);
    }
  }
}
