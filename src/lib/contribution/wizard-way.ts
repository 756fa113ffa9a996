import { tick } from 'svelte';
import { pushState, replaceState } from '$app/navigation';
import type { Contribution } from './contribution.svelte.ts';
import type { Sender } from './sender.svelte.ts';
import { agreementIn } from './known-agreement.ts';
import { readStep, type Step } from './steps.ts';

/** The way through the wizard: the address names the step, and the heading of each new question has the focus. */
export class WizardWay {
  readonly #contribution: Contribution;
  readonly #sender: Sender;
  readonly #heading: () => HTMLElement;

  constructor(contribution: Contribution, sender: Sender, heading: () => HTMLElement) {
    this.#contribution = contribution;
    this.#sender = sender;
    this.#heading = heading;
  }

  /** Takes up the draft of this device, at the step of the address or where it was left. */
  async open(): Promise<void> {
    const contribution = this.#contribution;
    await contribution.open();
    const slug = agreementIn(location.hash);
    if (slug !== undefined) await contribution.known.ask(slug);
    const asked = readStep(location.search);
    contribution.show(asked ?? (contribution.isBegun ? contribution.reached : 'document'));
    if (contribution.step !== (asked ?? 'document')) replaceState(addressOf(contribution.step), {});
  }

  /** Goes to a step, or to the first unanswered one where that comes before it. */
  async go(next: Step, how: typeof pushState = pushState): Promise<void> {
    this.#contribution.show(next);
    how(addressOf(this.#contribution.step), {});
    await this.#showHeading();
  }

  /** Goes on from a step that is done; from the last one by sending. */
  async submit(): Promise<void> {
    const contribution = this.#contribution;
    await contribution.finishReading();
    if (!contribution.isReadable || !contribution.isStepDone()) return;
    const { step, steps } = contribution;
    if (step !== 'check') return this.go(steps[steps.indexOf(step) + 1] ?? 'check');
    await this.#sender.send();
    if (contribution.sent === undefined) return;
    replaceState(location.pathname, {});
    await this.#showHeading();
  }

  /** Deletes the draft and begins anew. */
  async restart(): Promise<void> {
    await this.#contribution.restart();
    await this.go('document', replaceState);
  }

  /** Shows the step of the address, which the browser's own way back has changed. */
  follow(): void {
    if (this.#contribution.sent !== undefined) return;
    this.#contribution.show(readStep(location.search) ?? 'document');
    void this.#showHeading();
  }

  async #showHeading(): Promise<void> {
    await tick();
    scrollTo(0, 0);
    this.#heading().focus({ preventScroll: true });
  }
}

const addressOf = (step: Step) => (step === 'document' ? location.pathname : `?step=${step}`);
