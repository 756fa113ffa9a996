import { expect, test } from 'vitest';
import { movedBetween, schedule, sharesOf, usable, type Carer, type Town } from './scheduling.ts';

const carer = (id: string, own: Partial<Carer>): Carer => ({
  id,
  district: 'old-town',
  hasCar: true,
  stars: 4,
  times: ['morning', 'noon', 'afternoon'],
  isObjectedTo: false,
  ...own,
});

// Worked out on paper: ways from Old Town to Harbour 10 minutes by car, 20 by bus; within a district 5 and 10.
const town: Town = {
  carers: [
    carer('ana', { stars: 4.5 }),
    carer('bilal', { district: 'harbour', stars: 4.1, isObjectedTo: true }),
    carer('cleo', { district: 'harbour', hasCar: false, times: ['evening'] }),
  ],
  clients: [
    { id: 'moss', district: 'harbour', part: 'evening', before: 'cleo', objects: false },
    { id: 'reed', district: 'harbour', part: 'morning', before: 'bilal', objects: true },
    { id: 'vale', district: 'old-town', part: 'morning', before: 'ana', objects: false },
  ],
  roads: {
    'old-town': { 'old-town': 5, harbour: 10 },
    harbour: { 'old-town': 10, harbour: 5 },
  },
};

const byClient = (order: Parameters<typeof schedule>[1]) =>
  Object.fromEntries(schedule(town, order).map(({ client, ...visit }) => [client, visit]));

test('the shortest way gives the morning in the harbour to the one who lives there with a car', () => {
  const visits = byClient(['shortest-way']);
  // Ana 10 minutes, Bilal 5, Cleo 10 by bus.
  expect(visits.reed).toMatchObject({ carer: 'bilal', decidedBy: 'shortest-way', value: 5 });
  // Bilal is busy in the morning: Ana 5 minutes, Cleo 20.
  expect(visits.vale).toMatchObject({
    carer: 'ana',
    value: 5,
    runnerUp: 'cleo',
    runnerUpValue: 20,
  });
  expect(visits.moss).toMatchObject({ carer: 'bilal', decidedBy: 'shortest-way' });
});

test('a client’s objection put first takes the visit from the one objected to, and is named as what decided', () => {
  const visits = byClient(['client-wish', 'shortest-way']);
  // Left: Ana 10 minutes and Cleo 10: equal, so the list decides.
  expect(visits.reed).toMatchObject({ carer: 'ana', decidedBy: 'list-order', runnerUp: 'cleo' });
  const withStars = byClient(['client-wish', 'most-stars']);
  expect(withStars.reed).toMatchObject({ carer: 'ana', decidedBy: 'most-stars', value: -4.5 });
});

test('the order of the same two instructions decides who works in the evening', () => {
  expect(byClient(['carer-times', 'most-stars']).moss).toMatchObject({
    carer: 'cleo',
    decidedBy: 'carer-times',
  });
  expect(byClient(['most-stars', 'carer-times']).moss).toMatchObject({
    carer: 'ana',
    decidedBy: 'most-stars',
  });
});

test('few carers take all they can, even shares give each one', () => {
  const few = sharesOf(town, schedule(town, ['fewest-carers', 'most-stars']));
  expect(few.map(({ clients }) => clients.length)).toEqual([2, 1, 0]);
  // Ana has Reed in the morning and Moss in the evening: two parts of the day unpaid between them.
  expect(few[0]).toMatchObject({ minutes: 20, evenings: 1, againstTimes: 1, gaps: 2 });
  const even = sharesOf(town, schedule(town, ['even-shares', 'most-stars']));
  expect(even.map(({ clients }) => clients.length)).toEqual([1, 1, 1]);
});

test('an instruction without its data is passed over', () => {
  expect(usable(['most-stars', 'even-shares'], new Set(['roads']))).toEqual(['even-shares']);
});

test('what moved names losers first', () => {
  const few = schedule(town, ['fewest-carers', 'most-stars']);
  const even = schedule(town, ['even-shares', 'most-stars']);
  expect(movedBetween(few, even)).toEqual([
    { carer: 'ana', difference: -1 },
    { carer: 'cleo', difference: 1 },
  ]);
  expect(movedBetween(few, few)).toEqual([]);
});
