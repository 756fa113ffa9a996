import type { Invitation, SignedIn } from '#domain/submission/session.ts';
import { apiErrorOf, type ApiError } from '#lib/api/api-error.ts';
import * as calls from './calls.ts';
import { addPasskey, PasskeyProblem, signIn, type PasskeyReason } from './passkey.ts';

/** Who sits at the desk: nobody asked yet (undefined), nobody signed in (null), or a moderator. */
export class Desk {
  who = $state.raw<SignedIn | null>();
  isBusy = $state(false);
  problem = $state.raw<ApiError>();
  passkeyProblem = $state<PasskeyReason>();

  /** Asks who is signed in. */
  async open(): Promise<void> {
    await this.#attempt(async () => {
      this.who = await calls.findSignedIn();
    });
    if (this.problem?.reason === 'signedOut') {
      this.who = null;
      this.problem = undefined;
    }
  }

  /** Signs in, or becomes a moderator by an invitation; afterwards somebody is signed in, or there is a problem. */
  async enter(invitation?: string): Promise<void> {
    await this.#attempt(async () => {
      this.who = await signIn(invitation);
    });
  }

  /** Ends the own session, or another of one's own by its id. */
  async end(id?: string): Promise<void> {
    await this.#attempt(async () => {
      await calls.endSession({ id });
      if (id === undefined || this.who?.sessions.find((one) => one.id === id)?.current === true) {
        this.who = null;
      } else {
        this.who = await calls.findSignedIn();
      }
    });
  }

  /** Ends every own session, this one too. */
  async endAll(): Promise<void> {
    await this.#attempt(async () => {
      await calls.endSession({ all: true });
      this.who = null;
    });
  }

  /** Adds a passkey to the own ones; afterwards there is one more, or a problem. */
  async addPasskey(): Promise<void> {
    await this.#attempt(async () => {
      this.who = await addPasskey();
    });
  }

  /** Makes a link for a new moderator; nothing when there is a problem. */
  async invite(name: string): Promise<Invitation | undefined> {
    let made: Invitation | undefined;
    await this.#attempt(async () => {
      made = await calls.invite(name);
    });
    return made;
  }

  /** Shows a problem of a part of the desk; whoever is no longer signed in is asked to sign in again. */
  note(problem: ApiError | undefined): void {
    if (problem?.reason === 'signedOut') this.who = null;
    this.problem = problem;
  }

  async #attempt(doing: () => Promise<void>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = undefined;
    this.passkeyProblem = undefined;
    try {
      await doing();
    } catch (error) {
      if (error instanceof PasskeyProblem) this.passkeyProblem = error.reason;
      else this.problem = apiErrorOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}
