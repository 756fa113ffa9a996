import * as v from 'valibot';
import { dataKinds, dayParts, instructions } from '#domain/tools/scheduling.ts';
import { Slug, TrimmedText } from '#domain/words.ts';
import { Translated } from './translated.ts';

const Part = v.picklist(dayParts);

/** The teaching model of the algorithm exercise: an invented town, and what its scheduling system may be told. */
export const AlgorithmExercise = v.strictObject({
  /** What the system is for, each with the order of instructions to begin with. */
  purposes: v.pipe(
    v.array(
      v.strictObject({
        id: Slug,
        label: Translated,
        text: Translated,
        order: v.pipe(v.array(v.picklist(instructions)), v.minLength(1)),
      }),
    ),
    v.minLength(2),
  ),
  data: v.pipe(
    v.array(v.strictObject({ id: v.picklist(dataKinds), label: Translated, doubt: Translated })),
    v.length(dataKinds.length),
  ),
  instructions: v.pipe(
    v.array(v.strictObject({ id: v.picklist(instructions), label: Translated, text: Translated })),
    v.length(instructions.length),
  ),
  districts: v.array(v.strictObject({ id: Slug, label: Translated })),
  /** Minutes by car between two districts. */
  roads: v.record(Slug, v.record(Slug, v.pipe(v.number(), v.integer(), v.minValue(0)))),
  carers: v.pipe(
    v.array(
      v.strictObject({
        id: Slug,
        name: TrimmedText,
        district: Slug,
        hasCar: v.boolean(),
        stars: v.pipe(v.number(), v.minValue(1), v.maxValue(5)),
        times: v.pipe(v.array(Part), v.minLength(1)),
        isObjectedTo: v.boolean(),
        about: Translated,
      }),
    ),
    v.length(12),
  ),
  clients: v.pipe(
    v.array(
      v.strictObject({
        id: Slug,
        name: TrimmedText,
        district: Slug,
        part: Part,
        before: Slug,
        objects: v.boolean(),
      }),
    ),
    v.length(12),
  ),
});
export type AlgorithmExercise = v.InferOutput<typeof AlgorithmExercise>;
