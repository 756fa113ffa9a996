import { createContext } from 'svelte';
import type { Marks, ProposalWords } from '#content/messages.ts';

/** What is said of proposed clauses, as the page sets it. */
export const [getProposalWords, setProposalWords] = createContext<ProposalWords>();

/** What stands where personal data was taken out, as the page sets it. */
export const [getMarks, setMarks] = createContext<Marks>();
