import { createContext } from 'svelte';
import type { CheckWords, DocumentWords } from '#content/messages.ts';

/** The strings of the check of an agreement; set by its page. */
export const [getCheckWords, setCheckWords] = createContext<CheckWords>();

/** Why a document cannot be read, and what one holds; set by the same page. */
export const [getDocumentWords, setDocumentWords] = createContext<Omit<DocumentWords, 'scan'>>();
