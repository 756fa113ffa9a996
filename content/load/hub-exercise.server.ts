import { join } from 'node:path';
import { requireKnown } from './check.ts';
import { HubExercise } from '../schema/hub-exercise.ts';
import { readYaml } from './read.server.ts';
import type { Vocabularies } from '../schema/vocabularies.ts';

const file = 'content/tools/hub-exercise.yaml';

/** Reads the searches of the hub exercise; throws a ContentError. `exercises` are those of its workshop. */
export function loadHubExercise(
  root: string,
  { themes, sectors }: Pick<Vocabularies, 'themes' | 'sectors'>,
  exercises: Set<string>,
): HubExercise {
  const entries = readYaml(HubExercise, join(root, file), root);
  const filters = entries.flatMap(({ searches }) => searches.map((search) => search.filters ?? {}));
  const topics = themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));
  const known = {
    exercise: { found: entries.map(({ exercise }) => exercise), among: exercises },
    topic: { found: filters.flatMap(({ topic }) => topic ?? []), among: new Set(topics) },
    sector: {
      found: filters.flatMap(({ sector }) => sector ?? []),
      among: new Set(sectors.map(({ slug }) => slug)),
    },
  };
  for (const [field, { found, among }] of Object.entries(known)) {
    requireKnown(file, field, found, among);
  }
  return entries;
}
