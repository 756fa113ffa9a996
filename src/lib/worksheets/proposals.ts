import type { Clause } from '#domain/clause/records.ts';
import { strengths } from '#domain/lists.ts';
import type { Locale, Strength } from '#domain/words.ts';
import { textFor } from '#lib/clause/texts.ts';

/** A clause that a tool proposes: what its row shows. */
export type Proposal = Pick<
  Clause,
  | 'slug'
  | 'kind'
  | 'provenance'
  | 'strength'
  | 'strengthBy'
  | 'country'
  | 'year'
  | 'unions'
  | 'counterpart'
  | 'industry'
> & { title: string; language: string };

/** The clauses proposed for a topic or a theme, with what it is called. */
export type ProposalGroup = { topic: string; label: string; clauses: Proposal[] };

/** The clauses proposed for topics, as they are shown below each other. */
export const groupsOf = (
  proposals: Record<string, Proposal[]>,
  topics: string[],
  labels: { topics: Record<string, string> },
): ProposalGroup[] =>
  topics.map((topic) => ({
    topic,
    label: labels.topics[topic] ?? topic,
    clauses: proposals[topic] ?? [],
  }));

const maxInForce = 2;

/**
 * Clauses proposed for a topic: model wording of each strength, rising, then wording in force, in the reader's language
 * first and newest first.
 */
export function proposalsOnTopic(clauses: Clause[], topic: string, locale: Locale): Proposal[] {
  const own = clauses.filter(({ topics }) => topics.includes(topic));
  const isMainly = (clause: Clause) => clause.topics[0] === topic;
  return [...ladderOf(own, isMainly), ...inForce(own, isMainly, locale)].map((clause) =>
    proposalOf(clause, locale),
  );
}

/** Model clauses proposed for a theme of co-governance, one of each strength, rising. */
export function proposalsOnGovernance(
  clauses: Clause[],
  theme: string,
  locale: Locale,
): Proposal[] {
  const own = clauses.filter(({ governance }) => governance.includes(theme));
  return ladderOf(own, ({ governance }) => governance[0] === theme).map((clause) =>
    proposalOf(clause, locale),
  );
}

/** One model clause of each strength: the first that is mainly about the matter, or else one that touches it. */
function ladderOf(clauses: Clause[], isMainly: (clause: Clause) => boolean): Clause[] {
  const models = clauses
    .filter(({ provenance, kind }) => provenance === 'model' && kind === 'clause')
    .toSorted((a, b) => Number(isMainly(b)) - Number(isMainly(a)) || a.slug.localeCompare(b.slug));
  const step = (strength: Strength) => models.find((clause) => clause.strength === strength);
  return strengths.map(step).filter((clause) => clause !== undefined);
}

/** How high a clause stands on the ladder for who read it; -1 beside it, or where nobody did. */
const stepNumber = ({ strength, strengthBy }: Clause) =>
  strength === null || strengthBy === 'rule' ? -1 : strengths.indexOf(strength);

function inForce(
  clauses: Clause[],
  isMainly: (clause: Clause) => boolean,
  locale: Locale,
): Clause[] {
  const isOwn = ({ texts }: Clause) => texts.some(({ language }) => language === locale);
  return clauses
    .filter(({ provenance }) => provenance === 'agreement')
    .toSorted(
      (a, b) =>
        Number(isOwn(b)) - Number(isOwn(a)) ||
        Number(isMainly(b)) - Number(isMainly(a)) ||
        stepNumber(b) - stepNumber(a) ||
        (b.year ?? 0) - (a.year ?? 0) ||
        a.slug.localeCompare(b.slug),
    )
    .slice(0, maxInForce);
}

function proposalOf(clause: Clause, locale: Locale): Proposal {
  const { title, language } = textFor(clause, locale);
  const { slug, kind, provenance, strength, strengthBy, country, year } = clause;
  const { unions, counterpart, industry } = clause;
  return {
    slug,
    kind,
    provenance,
    strength,
    strengthBy,
    country,
    year,
    unions,
    counterpart,
    industry,
    title,
    language,
  };
}
