import type { Contribution } from './contribution.svelte.ts';

/** Milliseconds after the last change of an answer. */
const pause = 250;

/**
 * Keeps the answers on the device a moment after each change, and follows other tabs, for as long as the component that
 * calls it.
 */
export function keepAnswers(contribution: Contribution): void {
  let saving: ReturnType<typeof setTimeout>;
  $effect(() => contribution.listen());
  $effect(() => {
    const answers = JSON.stringify(contribution.draft);
    if (!contribution.isOpened || answers === '') return;
    clearTimeout(saving);
    saving = setTimeout(() => void contribution.save(), pause);
  });
}
