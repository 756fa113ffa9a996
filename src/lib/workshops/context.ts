import { createContext } from 'svelte';
import type { WorkshopWords } from '#content/messages.ts';

/** What guides, sheets and lists of workshops say; set by their page, or by the page of a folder to take along. */
export const [getWorkshopWords, setWorkshopWords] = createContext<WorkshopWords>();

/** What slides and the clocks beside them say, and the name of the hub at their foot. */
type DeckWords = Pick<WorkshopWords, 'slides' | 'clock' | 'facts'> & { hub: string };

/** The strings of slides and clocks, which stand outside the frame of the site; set by their page. */
export const [getDeckWords, setDeckWords] = createContext<DeckWords>();

/** What the page says on which a workshop is run. */
export const [getRunWords, setRunWords] = createContext<WorkshopWords['run']>();
