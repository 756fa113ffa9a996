import { createContext } from 'svelte';
import type { CountryWords } from '#content/messages.ts';

/** The strings of the pages of countries; set by them. */
export const [getCountryWords, setCountryWords] = createContext<CountryWords>();
