import { createContext } from 'svelte';
import type { WorksheetWords } from '#content/messages.ts';

/** What the tools say whose result is a worksheet, as their page sets it. */
export const [getWorksheetWords, setWorksheetWords] = createContext<WorksheetWords>();
