import type { Agreed } from '#domain/clause/agreed.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { CountryChoice, CountryNotes } from '#lib/law/law.ts';
import type { ThemeLabel } from '#lib/site/labels.ts';

/** A tool, below the language's address, with the workshop that shows it. */
export type ToolLink = { slug: string; title: string; workshop: string | undefined };

/** What members ask on a topic, or employers say, and what to answer. */
export type Reply = { says: string; reply: string };

/** All that a topic's page says in one language. */
export type Topic = {
  slug: string;
  label: string;
  definition: string;
  aim: string | undefined;
  theme: ThemeLabel;
  ladder: Clause[];
  /** Why a theme's report points to a clause, by slug. */
  because: Record<string, string>;
  agreed: Agreed;
  /** How many clauses of any kind the hub has on the topic. */
  total: number;
  /** Where the hub has notes on the law, and which countries a reader can choose. */
  laws: CountryNotes[];
  countries: CountryChoice[];
  objections: Reply[];
  warnings: string[];
  checklist: string[];
  questions: Reply[];
  /** Guidelines drafted for this hub. */
  guidelines: Clause[];
  tools: ToolLink[];
};

/** How many wordings and summaries a page shows; lists have the others. */
export const shown = { wordings: 6, summaries: 8, apart: 4 };

/** The parts of a topic's page in its order, by their ids. */
export const topicParts = [
  'ladder',
  'agreed',
  'law',
  'objections',
  'warnings',
  'checklist',
  'questions',
  'tools',
] as const;
