import { describe, expect, it } from 'vitest';
import { vocabularies } from '#lib/server/vocabularies.ts';
import { labelsOf } from '#lib/site/labels.ts';
import { inOwnOrder } from './facet-names.ts';

const labels = labelsOf(vocabularies, 'en');
const ordered = (facet: 'theme' | 'strength' | 'country', values: string[]) =>
  inOwnOrder(
    facet,
    values.map((value) => ({ value, count: 1 })),
    labels,
  ).map(({ value }) => value);

describe('the values of a facet', () => {
  it('stand by number where they are themes', () => {
    const slugs = labels.themes.map(({ slug }) => slug);
    expect(ordered('theme', slugs.toReversed())).toEqual(slugs);
  });

  it('stand from the top of the ladder where they are strengths, those off it last', () => {
    const given = ['unjudged', 'consultation', 'none', 'information', 'guarantee'];
    expect(ordered('strength', given)).toEqual([
      'guarantee',
      'consultation',
      'information',
      'none',
      'unjudged',
    ]);
  });

  it('stay as they are counted elsewhere', () => {
    expect(ordered('country', ['US', 'FR'])).toEqual(['US', 'FR']);
  });
});
