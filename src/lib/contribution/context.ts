import { createContext } from 'svelte';
import type {
  ContributeWords,
  DocumentWords,
  ProblemWords,
  StatusWords,
} from '#content/messages.ts';

/** What the wizard says, as its page sets it. */
export const [getContributeWords, setContributeWords] = createContext<ContributeWords>();

/** How a page says what is wrong in the answers. */
export const [getProblemWords, setProblemWords] = createContext<ProblemWords>();

/** Why a document cannot be read, as the page sets it. */
export const [getDocumentWords, setDocumentWords] = createContext<DocumentWords>();

/** What a sender is told who follows a submission, as the page sets it. */
export const [getStatusWords, setStatusWords] = createContext<StatusWords>();
