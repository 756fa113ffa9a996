import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import * as v from 'valibot';
import type { ApiContext, Env } from './context.ts';
import { openApiSchema, type Parameter } from './json-schema.ts';
import { Problem } from './problem.ts';

type QuerySchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/**
 * Reads the query string as the schema says: arrays from repeated parameters, numbers from digits, empty values
 * as absent. A wrong parameter throws a Problem (400) that names it.
 */
export function readQuery<Schema extends QuerySchema>(
  c: ApiContext,
  schema: Schema,
): v.InferOutput<Schema> {
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

const parametersOf = new WeakMap<object, string[]>();

/** Notes which parameters a route takes, by the handler that describes it. */
export function noteParameters(handler: object, names: string[]): void {
  parametersOf.set(handler, names);
}

/** Refuses (400) a parameter that the route does not take, by its name: nothing that is asked is ignored in silence. */
export const refuseUnknownParameters: MiddlewareHandler<Env> = (c, next) => {
  const described = matchedRoutes(c).flatMap(({ handler }) => {
    const names = parametersOf.get(handler);
    return names === undefined ? [] : [names];
  });
  const known = described.flat();
  const unknown = Object.keys(c.req.queries()).filter((name) => !known.includes(name));
  if (described.length > 0 && unknown.length > 0) throw unknownParameters(unknown, known);
  return next();
};

function unknownParameters(unknown: string[], known: string[]): Problem {
  const issues = unknown.slice(0, 20).map((name) => ({
    field: name.slice(0, 80),
    expected: known.length === 0 ? 'no parameter' : `one of ${known.join(', ')}`,
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
