import {
  goToStep,
  isBegun,
  newClocks,
  parseClocks,
  readCountdown,
  readWhole,
  readStep,
  type Clocks,
} from '#domain/tools/workshop-clock.ts';
import { TabChannel } from '#lib/tabs/tab-channel.ts';
import type { Deck } from './workshops.ts';

/** What the windows of a workshop tell each other, and what a reload finds again. */
type Kept = { slide: number; clocks: Clocks };

/**
 * A workshop as it is being held on this device: slide, step and clocks, the same in every window that shows it.
 * Nothing of it leaves the device.
 */
export class HeldWorkshop {
  readonly deck: Deck;
  slide = $state(0);
  clocks: Clocks = $state.raw(newClocks(0));
  /** The moment the clocks show, ms since 1970; 0 before `open`. */
  now = $state(0);
  readonly #channel: TabChannel<Kept>;

  constructor(deck: Deck) {
    this.deck = deck;
    this.#channel = new TabChannel(this.#key);
    this.clocks = newClocks(deck.agenda.length);
  }

  /** Takes up what was kept, listens to the other windows and lets the clocks run; returns how to end that. */
  open(): () => void {
    this.now = Date.now();
    this.#take(readKept(this.#key));
    const stopListening = this.#channel.listen((kept) => {
      this.#take(kept);
    });
    const ticking = setInterval(() => {
      this.now = Date.now();
    }, 200);
    return () => {
      clearInterval(ticking);
      stopListening();
    };
  }

  get step() {
    return this.deck.agenda[this.clocks.step];
  }

  get minutes(): number[] {
    return this.deck.agenda.map(({ minutes }) => minutes);
  }

  readStep(step: number) {
    return readStep(this.clocks, step, this.minutes[step] ?? 0, this.now);
  }

  get whole() {
    return readWhole(this.clocks, this.minutes, this.now);
  }

  /** Milliseconds the groups still have, or undefined when no exercise is timed. */
  get countdown(): number | undefined {
    return this.clocks.countdown === null ? undefined : readCountdown(this.clocks, this.now);
  }

  /** Shows a slide in every window, and the step it belongs to. */
  showSlide(slide: number): void {
    this.slide = this.#within(slide);
    const at = this.deck.slides[this.slide]?.at ?? this.clocks.step;
    this.change((clocks, now) => goToStep(clocks, at, now));
  }

  /** Shows a slide in this window only, as its address says; before the clocks run, their step follows. */
  openSlide(slide: number): void {
    this.slide = this.#within(slide);
    const at = this.deck.slides[this.slide]?.at ?? 0;
    if (!isBegun(this.clocks)) this.clocks = goToStep(this.clocks, at, this.now);
  }

  /** Goes to a step of the agenda and to its first slide. */
  goToStep(step: number): void {
    const first = this.deck.slides.findIndex(({ at }) => at === step);
    if (first >= 0) this.slide = first;
    this.change((clocks, now) => goToStep(clocks, step, now));
  }

  /** Changes the clocks by a rule of `domain/workshop-clock.ts`, here and in the other windows. */
  change(rule: (clocks: Clocks, now: number) => Clocks): void {
    this.now = Date.now();
    this.clocks = rule(this.clocks, this.now);
    const kept: Kept = { slide: this.slide, clocks: this.clocks };
    keep(this.#key, kept);
    this.#channel.tell(kept);
  }

  get #key(): string {
    return `workshop:${this.deck.slug}`;
  }

  #within = (slide: number) => Math.min(Math.max(slide, 0), this.deck.slides.length - 1);

  #take(value: unknown): void {
    const kept = value as Partial<Kept> | null;
    if (typeof kept !== 'object' || kept === null) return;
    const clocks = parseClocks(kept.clocks, this.deck.agenda.length, Date.now());
    if (clocks === undefined) return;
    this.clocks = clocks;
    if (Number.isInteger(kept.slide)) this.slide = this.#within(kept.slide ?? 0);
  }
}

/** A browser that keeps nothing holds the workshop while its window is open. */
function keep(key: string, kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // The other windows are told all the same.
  }
}

function readKept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
