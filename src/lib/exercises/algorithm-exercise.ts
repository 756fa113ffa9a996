import type { AlgorithmExercise } from '#content/schema/algorithm-exercise.ts';
import {
  dataKinds,
  instructions,
  type DataKind,
  type Instruction,
} from '#domain/tools/scheduling.ts';
import type { Locale } from '#domain/words.ts';

/** The teaching model in one language, with its lists by name. */
export type Model = ReturnType<typeof modelIn>;

/** The model with everything in it called by its name in a language. */
export function modelIn(exercise: AlgorithmExercise, locale: Locale) {
  return {
    purposes: exercise.purposes.map(({ id, label, text, order }) => ({
      id,
      order,
      label: label[locale],
      text: text[locale],
    })),
    data: exercise.data.map(({ id, label, doubt }) => ({
      id,
      label: label[locale],
      doubt: doubt[locale],
    })),
    instructions: exercise.instructions.map(({ id, label, text }) => ({
      id,
      label: label[locale],
      text: text[locale],
    })),
    districts: Object.fromEntries(exercise.districts.map(({ id, label }) => [id, label[locale]])),
    roads: exercise.roads,
    carers: exercise.carers.map((carer) => ({ ...carer, about: carer.about[locale] })),
    clients: exercise.clients,
  };
}

/** What the system is told: its data and its instructions in order. */
export type Told = { data: DataKind[]; order: Instruction[] };

/** What an address says the system is told; undefined where it says nothing that can be read. */
export function readTold(address: URLSearchParams): Told | undefined {
  const order = address.get('order');
  if (order === null) return undefined;
  return {
    data: known(dataKinds, address.get('data') ?? ''),
    order: known(instructions, order),
  };
}

/** The address parameters that say what the system is told. */
export const toldAddress = ({ data, order }: Told): string =>
  `?${new URLSearchParams({ data: data.join(' '), order: order.join(' ') }).toString()}`;

function known<Word extends string>(words: readonly Word[], listed: string): Word[] {
  const asked = new Set(listed.split(/\s+/));
  return [...asked].flatMap((one) => words.find((word) => word === one) ?? []);
}
