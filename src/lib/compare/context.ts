import { createContext } from 'svelte';
import type { CompareWords } from '#content/messages.ts';

/** The strings of the comparison; set by its page. */
export const [getCompareWords, setCompareWords] = createContext<CompareWords>();
