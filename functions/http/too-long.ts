import * as v from 'valibot';

/** A list or text that is longer than its schema allows: where it stands, and what the schema says of it. */
export type TooLong = { field: string; message: string | undefined; max: number; length: number };

type Schema = {
  type: string;
  pipe?: (Schema & { requirement?: number; message?: unknown })[];
  entries?: Record<string, Schema>;
  options?: Schema[];
  key?: string;
  item?: Schema;
  wrapped?: Schema;
};

/**
 * The first list or text of a value that is longer than its schema allows. Only lengths are looked at, and nothing
 * inside a list that is too long: the schema itself reads every item of it, and goes on with costlier checks.
 */
export function findTooLong(schema: v.GenericSchema, value: unknown): TooLong | undefined {
  return search(schema, value, []);
}

function search(schema: Schema, value: unknown, path: string[]): TooLong | undefined {
  if (schema.wrapped) return search(schema.wrapped, value, path);
  if (typeof value === 'string' || Array.isArray(value)) {
    const max = maxLengthOf(schema);
    if (max !== undefined && lengthOf(value, max.requirement) > max.requirement) {
      const message = typeof max.message === 'string' ? max.message : undefined;
      return { field: path.join('.'), message, max: max.requirement, length: value.length };
    }
  }
  if (Array.isArray(value)) {
    const { item } = schema;
    if (item === undefined) return undefined;
    return first(value, (one, index) => search(item, one, [...path, String(index)]));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const known = value as Record<string, unknown>;
  return first(entriesOf(schema, known), ([name, entry]) =>
    search(entry, known[name], [...path, name]),
  );
}

/** The entries of an object, of a choice those of the one that its key names. */
function entriesOf({ entries, options, key = '' }: Schema, value: Record<string, unknown>) {
  if (entries) return Object.entries(entries);
  const chosen = (options ?? []).filter(({ entries: own }) => {
    const named = own?.[key];
    return named !== undefined && v.is(named as unknown as v.GenericSchema, value[key]);
  });
  return chosen.flatMap((option) => Object.entries(option.entries ?? {}));
}

function maxLengthOf({
  type,
  pipe,
  requirement,
  message,
}: NonNullable<Schema['pipe']>[number]): { requirement: number; message: unknown } | undefined {
  if (type === 'max_length' && requirement !== undefined) return { requirement, message };
  return first(pipe ?? [], (part) => maxLengthOf(part));
}

/** Blanks around a text do not count. */
const lengthOf = (value: string | unknown[], max: number): number =>
  typeof value === 'string' && value.length > max ? value.trim().length : value.length;

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item, index: number) => Found | undefined,
): Found | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
