import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import type { ApiContext } from './context.ts';
import { Problem } from './problem.ts';

/** Refuses a body of more than `bytes` before it is read whole. */
export const limitBody = (bytes: number) =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw tooLarge(bytes);
    },
  });

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
  const text = await c.req.text();
  const result = v.safeParse(schema, parse(text));
  if (result.success) return result.output;
  throw new Problem(
    400,
    'invalid-request',
    'The body is not as expected; see issues, and /api/openapi.json for what it may be.',
    result.issues.map((issue) => ({
      field: v.getDotPath(issue) ?? '',
      expected: issue.expected ?? issue.message,
      received: issue.received.slice(0, 80),
    })),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
