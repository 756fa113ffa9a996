import { createContext } from 'svelte';
import type { BriefWords } from '#content/messages.ts';

/** The strings of the brief; set by its page. */
export const [getBriefWords, setBriefWords] = createContext<BriefWords>();
