import { createContext } from 'svelte';
import type { ExerciseWords } from '#content/messages.ts';

/** The strings of the algorithm exercise; set by its page. */
export const [getExerciseWords, setExerciseWords] = createContext<ExerciseWords>();
