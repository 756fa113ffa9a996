import type { ThemeReport } from '#content/schema/themes.ts';
import type { GlossaryWords } from '#domain/clause/glossary.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Provenance } from '#domain/words.ts';
import { linkTexts, type LinkedBlock } from './glossary.ts';
import type { ThemeLabel } from '#lib/site/labels.ts';
import type { Words } from '#content/messages.ts';

/** A theme's report whose running text is linked to clauses and to the glossary; its aims stand in the order of the topics. */
export type LinkedReport = Omit<ThemeReport, 'happening' | 'matters' | 'aims'> & {
  happening: LinkedBlock[];
  matters: LinkedBlock[];
  aims: { topic: string; text: LinkedBlock[] }[];
};

/** The countries, by name, on whose law the hub has notes on a topic. */
export type TopicLaw = { topic: string; label: string; countries: string[] };

/** All that the report says on a theme in one language. */
export type ThemeInReport = {
  theme: ThemeLabel;
  report: LinkedReport;
  chosen: { clause: Clause; because: string | undefined }[];
  total: number;
  /** How many clauses of each provenance there are, by topic. */
  topicCounts: Record<string, Record<Provenance, number>>;
  /** Only topics on which there is a note. */
  law: TopicLaw[];
};

/** Links a theme's report to the clauses it tells of, and to each entry of the glossary where it is first used. */
export function linkReport(
  report: ThemeReport,
  theme: ThemeLabel,
  glossary: GlossaryWords[],
): LinkedReport {
  const aims = theme.topics.flatMap(({ slug }) => report.aims.filter((aim) => aim.topic === slug));
  const [happening = [], matters = [], ...texts] = linkTexts(
    [report.happening, report.matters, ...aims.map(({ text }) => text)],
    glossary,
  );
  return {
    ...report,
    happening,
    matters,
    aims: aims.map(({ topic }, index) => ({ topic, text: texts[index] ?? [] })),
  };
}

/** The sections of a theme's report in the order of the page, by their ids. */
export const reportSections = [
  'happening',
  'matters',
  'aims',
  'chosen',
  'replies',
  'warnings',
  'checklist',
] as const satisfies (keyof Words['report'])[];
