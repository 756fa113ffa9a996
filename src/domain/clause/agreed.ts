import { strengths } from '../lists.ts';
import type { Validity } from '../words.ts';
import { judgementOf } from './judgement.ts';
import type { Clause } from './records.ts';
import { validityAt } from './validity.ts';

/** In which order a page tells what was agreed on a topic: what is known to hold first, what was only proposed last. */
export const agreedOrder = [
  'in-force',
  'unknown',
  'not-yet',
  'ended',
  'proposed',
] as const satisfies Validity[];

/** What of real agreements is found on a topic, each part best first. */
export type Agreed = {
  wordings: Clause[];
  summaries: Clause[];
  /** What workers or their union gave up: never listed as won. */
  concessions: Clause[];
  /** What one side alone wrote: guidance of unions, acts of employers. */
  oneSided: Clause[];
  /** How many were read and give no right here. */
  withoutRight: number;
};

/** `topic` null: on any. */
type Asked = { topic: string | null; now: string; chosen: string[] };

/** Sorts the clauses on a topic into what both sides agreed (`chosen`, by slug, first) and what stands apart from it. */
export function agreedOn(
  clauses: Clause[],
  { topic, now, chosen = [] }: { topic: string; now: string; chosen?: string[] },
): Agreed {
  return sortOut(
    clauses.filter(({ topics }) => topics.includes(topic)),
    { topic, now, chosen },
  );
}

/** Sorts the clauses of a country likewise, on any topic. */
export function agreedIn(
  clauses: Clause[],
  { country, now }: { country: string; now: string },
): Agreed {
  return sortOut(
    clauses.filter((clause) => clause.country === country),
    { topic: null, now, chosen: [] },
  );
}

function sortOut(clauses: Clause[], asked: Asked): Agreed {
  const real = clauses.filter(({ provenance }) => provenance !== 'model');
  const best = (list: Clause[]) => spread(list, asked);
  const concessions = real.filter(({ concession }) => concession);
  const oneSided = real.filter((clause) => !clause.concession && isOneSided(clause));
  const others = real.filter((clause) => !clause.concession && !isOneSided(clause));
  const won = others.filter((clause) => judgementOf(clause) !== 'none');
  return {
    wordings: best(won.filter(({ provenance }) => provenance === 'agreement')),
    summaries: best(won.filter(({ provenance }) => provenance === 'documented')),
    concessions: best(concessions),
    oneSided: best(oneSided),
    withoutRight: others.length - won.length,
  };
}

/** The clauses of a list by whether they hold at `now`, in the order of the page; states without any are left out. */
export function byValidity(
  clauses: Clause[],
  now: string,
): { validity: Validity; clauses: Clause[] }[] {
  return agreedOrder
    .map((validity) => ({
      validity,
      clauses: clauses.filter((clause) => validityAt(clause, now) === validity),
    }))
    .filter((group) => group.clauses.length > 0);
}

/** Whether no second party is bound by a text; what was offered to one is a proposal. */
const isOneSided = ({ kind, instrument }: Clause): boolean =>
  instrument === 'unilateral' ||
  instrument === 'statute' ||
  (kind === 'guideline' && instrument !== 'offered');

/**
 * The best first; of texts that hold alike, one of each branch or country before the second of any, and where any topic
 * will do one of each topic.
 */
function spread(clauses: Clause[], asked: Asked): Clause[] {
  const sorted = clauses.toSorted(
    (a, b) => compare(ranksOf(a, asked), ranksOf(b, asked)) || (a.slug < b.slug ? -1 : 1),
  );
  const seen = new Map<string, number>();
  const turns = new Map(
    sorted.map((clause) => {
      const group = asked.topic === null ? clause.topics[0] : originOf(clause);
      const key = `${validityAt(clause, asked.now)} ${group}`;
      const turn = seen.get(key) ?? 0;
      seen.set(key, turn + 1);
      return [clause, turn] as const;
    }),
  );
  const placeOf = (clause: Clause) => [
    ...ranksOf(clause, asked).slice(0, 3),
    turns.get(clause) ?? 0,
  ];
  return sorted.toSorted((a, b) => compare(placeOf(a), placeOf(b)));
}

const originOf = ({ provenance, industry, country }: Clause): string =>
  provenance === 'agreement' ? (industry ?? country) : country;

/** What decides between two clauses, lower first: chosen by an editor, holding, on this topic above all, strong, recent. */
function ranksOf(clause: Clause, { topic, now, chosen }: Asked): number[] {
  const step = clause.strength === null ? -1 : strengths.indexOf(clause.strength);
  return [
    chosen.includes(clause.slug) ? 0 : 1,
    agreedOrder.indexOf(validityAt(clause, now)),
    topic === null || clause.topics[0] === topic ? 0 : 1,
    -step,
    clause.strengthBy === 'read' ? 0 : 1,
    -(clause.year ?? 0),
  ];
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
