import type { Locale } from '#domain/words.ts';
import type { Contribution } from './contribution.svelte.ts';
import { apiErrorOf } from '#lib/api/api-error.ts';
import { send } from './send.ts';
import { sendingProblemOf, type SendingProblem } from './sending-problem.ts';
import { submissionOf } from './submission-of.ts';
import { randomId } from '#domain/random-id.ts';

/** Sends a contribution, once at a time, and says how far it got or why it did not. */
export class Sender {
  isSending = $state(false);
  /** How much has gone out, 0 to 1; nothing while the proof of work is being done. */
  share = $state<number>();
  problem = $state.raw<SendingProblem>();

  readonly #contribution: Contribution;
  readonly #locale: Locale;

  constructor(contribution: Contribution, locale: Locale) {
    this.#contribution = contribution;
    this.#locale = locale;
  }

  /** Afterwards the contribution is sent, or there is a problem. */
  async send(): Promise<void> {
    if (this.isSending) return;
    const { draft, chosen, files } = this.#contribution;
    this.isSending = true;
    this.problem = undefined;
    this.share = undefined;
    try {
      const textFrom = await this.#contribution.textsFrom();
      const sent = await send({
        submission: submissionOf(draft, chosen, this.#locale, textFrom),
        documents: (draft.withDocument ? files : []).map(({ content, name }) => ({
          content,
          name: name || 'agreement.txt',
        })),
        key: draft.key,
        onProgress: (share) => {
          this.share = share;
        },
      });
      await this.#contribution.finish(sent);
    } catch (error) {
      this.problem = sendingProblemOf(apiErrorOf(error));
      if (this.problem.reason === 'arrived') draft.key = randomId();
    } finally {
      this.isSending = false;
    }
  }
}
