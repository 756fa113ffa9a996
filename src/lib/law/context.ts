import { createContext } from 'svelte';
import type { LawWords } from '#content/messages.ts';
import type { NoteWords } from './law.ts';

const [getLawWords, setAllWords] = createContext<LawWords>();

/** The strings that notes are shown with; set by each page or part that shows some. */
export const [getNoteWords, setNoteWords] = createContext<NoteWords>();

/** The strings said of the law where a reader chooses among countries. */
export { getLawWords };

/** Sets them, those of notes among them. */
export function setLawWords(words: LawWords): void {
  setAllWords(words);
  setNoteWords(words);
}
