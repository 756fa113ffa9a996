import { untrack } from 'svelte';
import {
  personalFinder,
  type PersonalFinder,
  type PersonalFinding,
  type Said,
} from './personal-finder.ts';

/** Milliseconds without a keystroke after which a text is looked through again. */
const pause = 300;

/** What looks personal in a clause that somebody may be typing; made while a component starts. */
export class PersonalWatch {
  /** What was found, with the title and text it was found in; undefined while nothing is known. */
  found = $state.raw<(Said & PersonalFinding) | undefined>();
  /** Whether the clause as it stands could not be looked through. */
  isGivenUp = $state(false);
  count = $derived((this.found?.inTitle.length ?? 0) + (this.found?.inText.length ?? 0));

  /** `read` says what to look through, or undefined for nothing. */
  constructor(read: () => Said | undefined, finder: Pick<PersonalFinder, 'find'> = personalFinder) {
    $effect(() => {
      const said = read();
      const known = untrack(() => this.found);
      if (said === undefined || (known?.title === said.title && known.text === said.text)) return;
      const dropped = new AbortController();
      const timer = setTimeout(
        () => void this.#look(said, finder, dropped.signal),
        known === undefined ? 0 : pause,
      );
      return () => {
        clearTimeout(timer);
        dropped.abort();
      };
    });
  }

  async #look(
    { title, text }: Said,
    finder: Pick<PersonalFinder, 'find'>,
    signal: AbortSignal,
  ): Promise<void> {
    const found = await finder.find({ title, text }, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.isGivenUp = found === undefined;
    this.found = found && { title, text, ...found };
  }
}
