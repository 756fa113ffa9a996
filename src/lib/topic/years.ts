import type { Agreed } from '#domain/clause/agreed.ts';
import type { Clause } from '#domain/clause/records.ts';

/** How many texts were signed in a year. */
export type YearCount = { year: number; wordings: number; summaries: number };

/** When the texts on a topic were signed: years with any, in their order, and how many texts have none. */
export type Years = { counts: YearCount[]; unknown: number };

type Signed = { wordings: Pick<Clause, 'year'>[]; summaries: Pick<Clause, 'year'>[] };

/** Counts what was agreed on a topic by the year in which each text was signed. */
export function yearsOf({ wordings, summaries }: Signed | Agreed): Years {
  const known = new Map<number, YearCount>();
  let unknown = 0;
  for (const [kind, texts] of [['wordings', wordings] as const, ['summaries', summaries] as const])
    for (const { year } of texts) {
      if (year === null) unknown += 1;
      else {
        const count = known.get(year) ?? { year, wordings: 0, summaries: 0 };
        known.set(year, { ...count, [kind]: count[kind] + 1 });
      }
    }
  return { counts: [...known.values()].toSorted((a, b) => a.year - b.year), unknown };
}

/** How many texts of both kinds there are of a year. */
export const totalOf = ({ wordings, summaries }: YearCount): number => wordings + summaries;

/** The year in which more texts than in any other were signed; undefined where there is no one such year. */
export function peakOf(counts: YearCount[]): YearCount | undefined {
  const [most, next] = counts.toSorted((a, b) => totalOf(b) - totalOf(a));
  return most && next && totalOf(most) > totalOf(next) ? most : undefined;
}

/** A picture of years in pixels: bars in two kinds as outlines to be drawn, and what is written below and above them. */
export type YearsPicture = {
  width: number;
  height: number;
  /** Where the bars stand. */
  ground: number;
  wordings: string;
  summaries: string;
  ticks: { x: number; year: number }[];
  peak: { x: number; y: number; total: number } | undefined;
};

/** Sizes in pixels: what the widest picture may take of a phone, a year, a text, room for figures above and years below. */
const sizes = { width: 352, minYear: 8, maxYear: 16, text: 8, bars: 64, figures: 16, ticks: 18 };

/** A picture spans this many years at least, so that two neighbours do not look like an era. */
const minYears = 12;

/** Draws the years; undefined where all texts are of one year or of none that is known. */
export function pictureOf(counts: YearCount[]): YearsPicture | undefined {
  const [first, last] = [counts.at(0), counts.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const from = Math.min(first.year, last.year - minYears + 1);
  const span = last.year - from + 1;
  const step = Math.min(sizes.maxYear, Math.max(sizes.minYear, Math.floor(sizes.width / span)));
  const most = Math.max(...counts.map(totalOf));
  const unit = Math.min(sizes.text, sizes.bars / most);
  const ground = Math.round(sizes.figures + most * unit);
  const xOf = (year: number) => (year - from) * step;
  const bar = (year: number, above: number, texts: number) =>
    texts === 0
      ? ''
      : `M${xOf(year) + 1.5} ${round(ground - above * unit)}h${step - 3}v${round(-texts * unit)}h${3 - step}z`;
  const peak = peakOf(counts);
  return {
    width: span * step,
    height: ground + sizes.ticks,
    ground,
    wordings: counts.map(({ year, wordings }) => bar(year, 0, wordings)).join(''),
    summaries: counts
      .map(({ year, wordings, summaries }) => bar(year, wordings, summaries))
      .join(''),
    ticks: ticksOf(from, last.year, step).map((year) => ({ x: xOf(year) + step / 2, year })),
    peak: peak && {
      x: xOf(peak.year) + step / 2,
      y: round(ground - totalOf(peak) * unit - 4),
      total: totalOf(peak),
    },
  };
}

/** Every fifth year where there is room for its figures, else every tenth; none so near an end that it would be cut. */
function ticksOf(from: number, to: number, step: number): number[] {
  const every = step * 5 >= 44 ? 5 : 10;
  const edge = Math.ceil(16 / step);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (year) => year % every === 0 && year - from >= edge - 1 && to - year >= edge - 1,
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
