import { createContext } from 'svelte';
import type { AnswerWords } from '#content/messages.ts';

/** The strings of the answer to a draft; set by its page. */
export const [getAnswerWords, setAnswerWords] = createContext<AnswerWords>();
