import * as v from 'valibot';
import type { ApiContext } from './context.ts';
import { openApiSchema, type Parameter } from './json-schema.ts';
import { Problem } from './problem.ts';

type QuerySchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/**
 * Reads the query string as the schema says: arrays from repeated parameters, numbers from digits, empty values
 * as absent. An unknown or a wrong parameter throws a Problem (400) that names it.
 */
export function readQuery<Schema extends QuerySchema>(
  c: ApiContext,
  schema: Schema,
): v.InferOutput<Schema> {
  const unknown = Object.keys(c.req.queries()).filter(
    (name) => !Object.hasOwn(schema.entries, name),
  );
  if (unknown.length > 0) throw unknownParameters(unknown, Object.keys(schema.entries));
  const given = Object.entries(c.req.queries()).flatMap(([name, values]) => {
    const entry = schema.entries[name];
    const present = values.filter((value) => value !== '');
    return entry === undefined || present.length === 0
      ? []
      : [[name, fromQuery(entry, present)] as const];
  });
  const result = v.safeParse(schema, Object.fromEntries(given));
  if (result.success) return result.output;
  throw new Problem(
    400,
    'invalid-request',
    'Some parameters are not as expected; see issues, and /api/openapi.json for what each may be.',
    result.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      expected: issue.expected ?? issue.message,
      received: issue.received,
    })),
  );
}

function unknownParameters(unknown: string[], known: string[]): Problem {
  const issues = unknown.slice(0, 20).map((name) => ({
    field: name.slice(0, 80),
    expected: `one of ${known.join(', ')}`,
    received: 'an unknown parameter',
  }));
  const names = issues.map(({ field }) => field).join(', ');
  return new Problem(400, 'invalid-request', `There is no such parameter: ${names}.`, issues);
}

/** The OpenAPI parameters of a query schema; the description of each is its `v.description`. */
export function queryParameters(schema: QuerySchema): Parameter[] {
  return Object.entries(schema.entries).map(([name, entry]) => {
    const { description, ...rest } = openApiSchema(entry);
    return {
      name,
      in: 'query',
      required: false,
      ...(description === undefined ? {} : { description }),
      schema: rest,
    };
  });
}

function fromQuery(entry: v.ObjectEntries[string], values: string[]): unknown {
  const type = typeOf(entry);
  if (type === 'array') return values;
  const last = values.at(-1) ?? '';
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(last) ? Number(last) : last;
}

/** The type a query value is meant for, beneath `optional` and pipes. */
function typeOf(entry: v.ObjectEntries[string]): string {
  return 'wrapped' in entry ? typeOf(entry.wrapped) : entry.type;
}
