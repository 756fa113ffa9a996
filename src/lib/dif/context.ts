import { createContext } from 'svelte';
import type { DifWords } from '#content/messages.ts';
import type { Framework } from '#content/schema/framework.ts';

/** The strings of the framework's pages, as the page sets them. */
export const [getDifWords, setDifWords] = createContext<DifWords>();

/** The framework in the language of the page. */
export const [getFramework, setFramework] = createContext<Framework>();
