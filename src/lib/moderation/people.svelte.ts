import type { Person } from '#domain/submission/people.ts';
import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';
import { listPeople, removePerson } from './calls.ts';

/** The people who moderate, as they were last loaded. */
export class PeopleList {
  items = $state.raw<Person[]>();
  isBusy = $state(false);

  /** Loads them; resolves to the problem, if there is one. */
  load(): Promise<ApiError | undefined> {
    return this.#attempt(async () => {
      this.items = (await listPeople()).items;
    });
  }

  /** Removes one of them; who is gone already was removed as well. Resolves to the problem, if there is one. */
  remove({ id }: Person): Promise<ApiError | undefined> {
    return this.#attempt(async () => {
      await removePerson(id).catch((error: unknown) => {
        if (apiErrorOf(error).reason !== 'missing') throw error;
      });
      this.items = (await listPeople()).items;
    });
  }

  async #attempt(doing: () => Promise<void>): Promise<ApiError | undefined> {
    this.isBusy = true;
    try {
      await doing();
      return undefined;
    } catch (error) {
      return apiErrorOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}
