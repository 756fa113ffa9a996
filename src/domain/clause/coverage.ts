import { Provenance, Strength, Validity } from '../words.ts';
import type { Clause } from './records.ts';

/** How many clauses there are of each provenance, whether those from real agreements hold, and from where they come. */
export type Coverage = {
  provenance: Record<Provenance, number>;
  /** Of wordings and summaries only: a model clause holds nowhere. */
  validity: Record<Validity, number>;
  /** Countries of wordings and summaries, the one with the most first. */
  countries: { country: string; wordings: number; summaries: number }[];
};

type Counted = Pick<Clause, 'provenance' | 'validity' | 'country'>;

/** What a collection, or the part of it on one topic, covers. */
export function coverageOf(clauses: Counted[]): Coverage {
  const real = clauses.filter(({ provenance }) => provenance !== 'model');
  const countries = [...Map.groupBy(real, ({ country }) => country)].map(([country, own]) => {
    const wordings = own.filter(({ provenance }) => provenance === 'agreement').length;
    return { country, wordings, summaries: own.length - wordings };
  });
  return {
    provenance: countOf(
      Provenance.options,
      clauses.map(({ provenance }) => provenance),
    ),
    validity: countOf(
      Validity.options,
      real.map(({ validity }) => validity),
    ),
    countries: countries.toSorted(
      (a, b) =>
        b.wordings + b.summaries - a.wordings - a.summaries || (a.country < b.country ? -1 : 1),
    ),
  };
}

/** How many wordings and summaries stand on each step of the ladder. */
export type Steps = Record<Strength, { wordings: number; summaries: number }>;

/** What real agreements give, step by step; a text that gives no right, or that nobody judged, stands on none. */
export function stepsOf(clauses: Pick<Clause, 'provenance' | 'strength'>[]): Steps {
  const on = (step: Strength, provenance: Provenance) =>
    clauses.filter((clause) => clause.strength === step && clause.provenance === provenance).length;
  const counts = Strength.options.map((step) => [
    step,
    { wordings: on(step, 'agreement'), summaries: on(step, 'documented') },
  ]);
  return Object.fromEntries(counts) as Steps;
}

function countOf<Value extends string>(
  values: readonly Value[],
  found: Value[],
): Record<Value, number> {
  const counts = values.map((value) => [value, found.filter((one) => one === value).length]);
  return Object.fromEntries(counts) as Record<Value, number>;
}
