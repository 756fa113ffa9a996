import { createContext } from 'svelte';
import type { MistakeWords } from '#content/messages.ts';

/** What the page says by which a mistake is reported, as it sets it. */
export const [getMistakeWords, setMistakeWords] = createContext<MistakeWords>();
