import { Agreement, AgreementList, type ListedAgreement } from '#domain/clause/records.ts';
import { call } from '#lib/api/call.ts';
import { apiErrorOf } from '#lib/api/api-error.ts';
import type { Contribution } from './contribution.svelte.ts';

/** The choice of an agreement that the hub knows, by the address of the page or from the list of all. */
export class KnownChoice {
  /** Every agreement of the hub, once they were asked for. */
  list = $state.raw<ListedAgreement[]>();
  isBusy = $state(false);
  /** Why an agreement was not taken up: the hub has none at this address, or it did not answer. */
  problem = $state.raw<'missing' | 'failed'>();
  /** An agreement that was asked for while a contribution to another is begun. */
  waiting = $state.raw<Agreement>();

  readonly #contribution: Contribution;

  constructor(contribution: Contribution) {
    this.#contribution = contribution;
  }

  /** Takes an agreement up; where a contribution to another is begun, its sender is asked first. */
  async ask(slug: string): Promise<void> {
    const contribution = this.#contribution;
    if (contribution.draft.known?.slug === slug) return;
    const agreement = await this.#attempt(() => call(Agreement, `/agreements/${slug}`));
    if (agreement === undefined) return;
    if (contribution.isBegun) this.waiting = agreement;
    else contribution.takeUp(agreement);
  }

  /** Takes an agreement of the list up; whether it is. */
  async choose(slug: string): Promise<boolean> {
    const agreement = await this.#attempt(() => call(Agreement, `/agreements/${slug}`));
    if (agreement === undefined) return false;
    this.#contribution.takeUp(agreement);
    return true;
  }

  /** Asks for the list of all agreements, once. */
  async load(): Promise<void> {
    if (this.list !== undefined || this.isBusy) return;
    this.list = (await this.#attempt(() => call(AgreementList, '/agreements')))?.items;
  }

  async #attempt<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
    this.isBusy = true;
    this.problem = undefined;
    try {
      return await ask();
    } catch (error) {
      this.problem = apiErrorOf(error).reason === 'missing' ? 'missing' : 'failed';
      return undefined;
    } finally {
      this.isBusy = false;
    }
  }
}
