import * as v from 'valibot';
import { ProblemBody } from '#domain/problem.ts';
import { ApiError, reasonOf } from './api-error.ts';

/** What is read of a problem; a proxy on the way may answer with less than the API does. */
const Told = v.partial(v.object(ProblemBody.entries));

/** The JSON of an answer as its schema says, nothing for an answer without a body. Throws an ApiError. */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, text === '' ? undefined : parse(text));
  if (read.success) return read.output;
  console.warn('an answer of the API is not as it should be', read.issues);
  throw new ApiError('broken');
}

/** The error that an answer tells of by its status and its body. */
export function readProblem(status: number, text: string): ApiError {
  const told = v.safeParse(Told, parse(text));
  const { type = '', detail = String(status) } = told.success ? told.output : {};
  return new ApiError(reasonOf(status), { kind: type.replace(/^.*#problem-/, ''), detail });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
