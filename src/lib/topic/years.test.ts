import { describe, expect, it } from 'vitest';
import { peakOf, pictureOf, yearsOf } from './years.ts';

const texts = (...years: (number | null)[]) => years.map((year) => ({ year }));
const counted = (wordings: (number | null)[], summaries: (number | null)[] = []) =>
  yearsOf({ wordings: texts(...wordings), summaries: texts(...summaries) });

describe('texts by the year in which they were signed', () => {
  it('are counted in the order of years, those of no known year apart', () => {
    expect(counted([2022, 2002, null, 2022], [2022, null])).toEqual({
      counts: [
        { year: 2002, wordings: 1, summaries: 0 },
        { year: 2022, wordings: 2, summaries: 1 },
      ],
      unknown: 2,
    });
  });

  it('have a year with the most only where it is one', () => {
    expect(peakOf(counted([2020, 2021, 2021]).counts)?.year).toBe(2021);
    expect(peakOf(counted([2020, 2021]).counts)).toBeUndefined();
    expect(peakOf(counted([2020, 2020]).counts)).toBeUndefined();
    expect(peakOf([])).toBeUndefined();
  });
});

describe('the picture of years', () => {
  it('is not drawn of one year, nor of none', () => {
    expect(pictureOf(counted([2020, 2020, null]).counts)).toBeUndefined();
    expect(pictureOf([])).toBeUndefined();
  });

  it('fits a phone, whatever it counts', () => {
    const many = pictureOf(counted([1983, ...Array<number>(79).fill(2022), 2026], [2022]).counts);
    expect(many?.width).toBeLessThanOrEqual(358);
    expect(many?.height).toBeLessThan(110);
    expect(pictureOf(counted([2002], [2018]).counts)?.height).toBeLessThan(60);
  });

  it('draws a bar for each kind in a year, summaries upon wordings', () => {
    const picture = pictureOf(counted([2010, 2020, 2020], [2020]).counts);
    expect(picture?.wordings.match(/M/g)).toHaveLength(2);
    expect(picture?.summaries).toBe(`M177.5 ${(picture?.ground ?? 0) - 16}h13v-8h-13z`);
    expect(picture?.peak?.total).toBe(3);
  });

  it('names years that have room for their figures', () => {
    const near = pictureOf(counted([2018, 2026]).counts);
    expect(near?.ticks.map(({ year }) => year)).toEqual([2015, 2020, 2025]);
    const far = pictureOf(counted([1983, 2026]).counts);
    expect(far?.ticks.map(({ year }) => year)).toEqual([1990, 2000, 2010, 2020]);
  });
});
