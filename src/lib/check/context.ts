import { createContext } from 'svelte';
import type { CheckWords } from '#content/messages.ts';

/** The strings of the check of an agreement; set by its page. */
export const [getCheckWords, setCheckWords] = createContext<CheckWords>();
