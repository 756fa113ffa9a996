import { expect, it } from 'vitest';
import { isStandIn, standingIn, standInsOf } from './stand-ins.ts';

const said = {
  count: { one: '{n} clause of {country}', other: '{n} clauses of {country}' },
  steps: ['Read the [guide](https://hub.example/a) *first*.'],
};

it('a value that stands in is given back as it is', () => {
  expect(standingIn('pt', said)).toBe(said);
});

it('a page holds the pieces of texts that placeholders and marks leave, the longest first', () => {
  standingIn('pt', said);
  const html = '<p>12 clauses of Brasil</p><p>Read the <a>guide</a></p>';
  expect(standInsOf(html, 'pt')).toEqual(['clauses of', 'Read the', 'guide']);
  expect(standInsOf('<p>Leia</p>', 'pt')).toEqual([]);
});

it('a text is known to stand in by its language', () => {
  standingIn('pt', said);
  expect(isStandIn('pt', said.steps[0] ?? '')).toBe(true);
  expect(isStandIn('pt', 'Leia o guia.')).toBe(false);
  expect(isStandIn('fr', said.steps[0] ?? '')).toBe(false);
});
