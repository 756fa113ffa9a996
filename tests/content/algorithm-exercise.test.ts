import { expect, it } from 'vitest';
import { loadAlgorithmExercise } from '#content/load/algorithm-exercise.server.ts';
import { schedule, sharesOf } from '#domain/tools/scheduling.ts';
import { root } from '../support/database.ts';

const exercise = loadAlgorithmExercise(root);

it('every purpose gives all twelve clients a carer, each purpose another day', () => {
  const days = exercise.purposes.map(({ order }) => schedule(exercise, order));
  for (const visits of days) expect(visits).toHaveLength(12);
  expect(new Set(days.map((visits) => visits.map(({ carer }) => carer).join())).size).toBe(
    exercise.purposes.length,
  );
});

it('stars leave all those without work whom clients object to, and respect for times does not', () => {
  const workOf = (id: string) => {
    const purpose = exercise.purposes.find((one) => one.id === id);
    return sharesOf(exercise, schedule(exercise, purpose?.order ?? [])).filter(
      ({ carer, clients }) =>
        clients.length > 0 && exercise.carers.find((one) => one.id === carer)?.isObjectedTo,
    ).length;
  };
  expect(workOf('ratings')).toBe(0);
  expect(workOf('care')).toBeGreaterThan(1);
});
