import { createContext } from 'svelte';
import type { Locale } from '#domain/words.ts';
import type { DeskWords, LogWords, Reasons, ReportWords } from '#content/messages.ts';

/** What the desk says, as its page sets it. */
export const [getDeskWords, setDeskWords] = createContext<DeskWords>();

/** Usual reasons in every language, since they are written in the sender's. */
export const [getReasons, setReasons] = createContext<Record<Locale, Reasons>>();

/** What kinds and outcomes of reports are called. */
export const [getReportWords, setReportWords] = createContext<ReportWords>();

/** What the page of the public log says. */
export const [getLogWords, setLogWords] = createContext<LogWords>();
