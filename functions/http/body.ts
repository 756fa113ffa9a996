import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import * as v from 'valibot';
import { limits } from '#domain/limits.ts';
import type { ApiContext, Env } from './context.ts';
import { findRepeatedKey } from './json-text.ts';
import { Problem } from './problem.ts';
import { findTooLong, type TooLong } from './too-long.ts';

type Middleware = MiddlewareHandler<Env>;

const ownLimits = new WeakSet<object>();

/** Refuses a body of more than `bytes` before it is read whole: how a route says that it takes more than others. */
export function limitBody(bytes: number): Middleware {
  const limit = limitTo(bytes);
  ownLimits.add(limit);
  return limit;
}

/** Refuses a body of more than 64 kB unless its route has a limit of its own. */
export const limitOtherBodies: Middleware = (c, next) =>
  matchedRoutes(c).some(({ handler }) => ownLimits.has(handler)) ? next() : usualLimit(c, next);

const limitTo = (bytes: number): Middleware =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw tooLarge(bytes);
    },
  });

const usualLimit = limitTo(limits.bodyBytes);

/** The Problem (413) of a body or part of more than `bytes`. */
export const tooLarge = (bytes: number): Problem =>
  new Problem(
    413,
    'too-large',
    `This is more than the ${Math.floor(bytes / 1024)} kB that can be taken; send less.`,
  );

/** Reads a JSON body as the schema says; throws a Problem (400) that names what is wrong, never what came. */
export async function readJson<Schema extends v.GenericSchema>(
  c: ApiContext,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  return parseBody(schema, await c.req.text());
}

/**
 * Reads JSON as the schema says; throws a Problem (400) with the sentences of the schema and the fields they are of.
 * Lengths come first: what is too long is not looked into.
 */
export function parseBody<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> {
  const value = parse(text ?? '');
  const tooLong = findTooLong(schema, value);
  if (tooLong !== undefined) throw invalidLength(tooLong);
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const sentences = [...new Set(result.issues.flatMap((issue) => ownSentence(issue) ?? []))];
  throw new Problem(
    400,
    'invalid-request',
    [
      ...sentences.slice(0, 5),
      'The body is not as expected; see issues, and /api/openapi.json for what it may be.',
    ].join(' '),
    result.issues.slice(0, maxIssues).map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      expected: ownSentence(issue) ?? issue.expected ?? issue.message,
      received: issue.received.slice(0, 80),
    })),
  );
}

const maxIssues = 50;

/** What a schema says of a mistake in its own words: a whole sentence. */
const ownSentence = ({ message }: v.BaseIssue<unknown>) =>
  /^[A-Z].*\.$/.test(message) && !message.startsWith('Invalid ') ? message : undefined;

function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const repeated = findRepeatedKey(text);
  if (repeated === undefined) return value;
  const field = repeated.slice(0, 80);
  throw new Problem(400, 'invalid-request', 'Name each field once.', [
    { field, expected: 'each field once', received: 'the same field twice' },
  ]);
}

function invalidLength({ field, message, max, length }: TooLong): Problem {
  return new Problem(400, 'invalid-request', message ?? 'Something is too long; see issues.', [
    { field, expected: message ?? `a length of at most ${max}`, received: `a length of ${length}` },
  ]);
}
