import { createContext } from 'svelte';
import type { Locale } from '#domain/words.ts';
import type {
  DeskWords,
  DocumentWords,
  LogWords,
  Reasons,
  ReportWords,
} from '#content/messages.ts';

/** What the desk says, as its page sets it. */
export const [getDeskWords, setDeskWords] = createContext<DeskWords>();

/** What is said of what a file holds besides its text. */
export const [getHoldingWords, setHoldingWords] = createContext<DocumentWords['holds']>();

/** Usual reasons in every language, since they are written in the sender's. */
export const [getReasons, setReasons] = createContext<Record<Locale, Reasons>>();

/** What kinds and outcomes of reports are called. */
export const [getReportWords, setReportWords] = createContext<ReportWords>();

/** What the page of the public log says. */
export const [getLogWords, setLogWords] = createContext<LogWords>();
