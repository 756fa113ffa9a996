import { createContext } from 'svelte';
import type { SavedWords } from '#content/messages.ts';

/** The strings about keeping works; set by each page whose works can be kept. */
export const [getSavedWords, setSavedWords] = createContext<SavedWords>();
