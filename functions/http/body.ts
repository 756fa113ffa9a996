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
  return parseBody(schema, await c.req.text());
}

/** Reads JSON as the schema says; throws a Problem (400) with the sentences of the schema and the fields they are of. */
export function parseBody<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | undefined,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parse(text ?? ''));
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
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
