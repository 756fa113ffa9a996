import * as v from 'valibot';
import { Invitation, SignedIn } from '#domain/submission/session.ts';
import { call, problemOf, type DeskProblem } from './call.ts';
import { PasskeyProblem, signIn, type PasskeyReason } from './passkey.ts';

/** Who sits at the desk: nobody asked yet (undefined), nobody signed in (null), or a moderator. */
export class Desk {
  who = $state.raw<SignedIn | null>();
  isBusy = $state(false);
  problem = $state.raw<DeskProblem>();
  passkeyProblem = $state<PasskeyReason>();

  /** Asks who is signed in. */
  async open(): Promise<void> {
    await this.#attempt(async () => {
      this.who = await call(SignedIn, '/session');
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
      await call(v.undefined(), '/session/end', { id });
      if (id === undefined || this.who?.sessions.find((one) => one.id === id)?.current === true) {
        this.who = null;
      } else {
        this.who = await call(SignedIn, '/session');
      }
    });
  }

  /** Makes a link for a new moderator; nothing when there is a problem. */
  async invite(name: string): Promise<Invitation | undefined> {
    let made: Invitation | undefined;
    await this.#attempt(async () => {
      made = await call(Invitation, '/invitations', { name });
    });
    return made;
  }

  /** Shows a problem of a part of the desk; whoever is no longer signed in is asked to sign in again. */
  note(problem: DeskProblem | undefined): void {
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
      else this.problem = problemOf(error);
    } finally {
      this.isBusy = false;
    }
  }
}
