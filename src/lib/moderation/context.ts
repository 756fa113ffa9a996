import { createContext } from 'svelte';
import type { Locale } from '#domain/words.ts';
import type {
  CorrectionWords,
  DeskWords,
  DocumentWords,
  LogWords,
  Reasons,
  ReportWords,
} from '#content/messages.ts';

/** What the desk says, as its page sets it. */
export const [getDeskWords, setDeskWords] = createContext<DeskWords>();

/** What is said of documents that are read: what a file holds besides its text, and of pictures of pages. */
export const [getDocumentWords, setDocumentWords] =
  createContext<Pick<DocumentWords, 'holds' | 'scan'>>();

/** What is said where a published record is corrected. */
export const [getCorrectionWords, setCorrectionWords] = createContext<CorrectionWords>();

/** Usual reasons in every language, since they are written in the sender's. */
export const [getReasons, setReasons] = createContext<Record<Locale, Reasons>>();

/** What kinds and outcomes of reports are called. */
export const [getReportWords, setReportWords] = createContext<ReportWords>();

/** What the page of the public log says. */
export const [getLogWords, setLogWords] = createContext<LogWords>();
