import { createContext } from 'svelte';
import type { BriefWords } from './words.ts';

/** The strings of the brief; set by its page. */
export const [getBriefWords, setBriefWords] = createContext<BriefWords>();
