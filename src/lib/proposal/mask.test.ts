import { expect, it } from 'vitest';
import { findPersonalData } from '#domain/reading/personal-data.ts';
import { masked } from './mask.ts';

const marks = {
  email: '[e]',
  phone: '[phone]',
  account: '[a]',
  identity: '[i]',
  name: '[n]',
  signature: '[s]',
};
const title = 'Write to ana@union.example';
const text = 'Ana: ana@union.example, tel. (503) 555-0134, or bo@union.example.';
const found = { title, text, inTitle: findPersonalData(title), inText: findPersonalData(text) };

it.each([[[0]], [[1]], [[0, 2]], [[0, 1, 2]], [[]]])(
  'after places %j are masked, the others are found where they stand now',
  (places) => {
    const chosen = places.flatMap((place) => found.inText[place] ?? []);
    const next = masked(found, chosen, marks);
    expect(next.inText).toEqual(findPersonalData(next.text));
    expect(next.title).toBe(title);
    expect(next.inText).toHaveLength(3 - places.length);
  },
);

it('masks in the title what is in the title', () => {
  expect(masked(found, found.inTitle, marks)).toMatchObject({ title: 'Write to [e]', text });
});
