import { join } from 'node:path';
import { requireKnown, requireUnique } from './check.ts';
import { AlgorithmExercise } from '../schema/algorithm-exercise.ts';
import { readYaml } from './read.server.ts';

const file = 'content/tools/algorithm-exercise.yaml';

/** Reads the teaching model of the algorithm exercise; throws a ContentError. */
export function loadAlgorithmExercise(root: string): AlgorithmExercise {
  const exercise = readYaml(AlgorithmExercise, join(root, file), root);
  const districts = ids(exercise.districts);
  for (const list of ['purposes', 'data', 'instructions', 'carers', 'clients'] as const) {
    requireUnique(file, list, [...exercise[list].map(({ id }) => id)]);
  }
  requireKnown(
    file,
    'carers.district',
    exercise.carers.map(({ district }) => district),
    districts,
  );
  requireKnown(
    file,
    'clients.district',
    exercise.clients.map(({ district }) => district),
    districts,
  );
  requireKnown(
    file,
    'clients.before',
    exercise.clients.map(({ before }) => before),
    ids(exercise.carers),
  );
  for (const from of districts) {
    requireKnown(file, 'roads', [...districts], new Set(Object.keys(exercise.roads[from] ?? {})));
  }
  return exercise;
}

const ids = (list: { id: string }[]) => new Set(list.map(({ id }) => id));
