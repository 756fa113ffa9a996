import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';

/** Something a moderator does by calls that may fail: whether one is under way, and why the last one failed. */
export class Attempts {
  problem = $state.raw<ApiError>();
  isBusy = $state(false);

  protected async attempt(doing: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    try {
      await doing();
    } catch (error) {
      this.problem = apiErrorOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}
