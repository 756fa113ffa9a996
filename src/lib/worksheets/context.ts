import { createContext } from 'svelte';
import type { WorksheetWords } from './words.ts';

/** What the tools say whose result is a worksheet, as their page sets it. */
export const [getWorksheetWords, setWorksheetWords] = createContext<WorksheetWords>();
