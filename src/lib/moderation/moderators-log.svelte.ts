import { Log } from '#domain/submission/moderation.ts';
import { call, problemOf, type DeskProblem } from './call.ts';

/** The moderators' log, page by page. */
export class ModeratorsLog {
  found = $state.raw<Log>();
  problem = $state.raw<DeskProblem>();

  async load(page: number): Promise<void> {
    this.problem = undefined;
    try {
      this.found = await call(Log, `/moderation/log?page=${page}&perPage=50`);
    } catch (error) {
      this.problem = problemOf(error);
    }
  }
}
