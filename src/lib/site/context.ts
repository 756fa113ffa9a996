import { createContext } from 'svelte';
import type { Locale } from '#domain/words.ts';
import type { Labels } from './labels.ts';
import type { Words } from '#content/messages.ts';

// Links load whole pages, so that none of these changes while a page is open.

/** The language of the page; set by the layout of a language, or by a page that leaves it. */
export const [getLocale, setLocale] = createContext<Locale>();

/** What everything is called in that language; set by the same layout where the page's data has it. */
export const [getLabels, setLabels] = createContext<Labels>();

/** The strings of the frame and of the reading pages, as far as the page is given them. */
export const [getWords, setWords] = createContext<Words>();
