import type { GenericSchema, InferOutput } from 'valibot';
import { readAnswer, readProblem } from './answer.ts';
import { ApiError } from './api-error.ts';

/** Milliseconds an answer may take, and a document, which is up to 10 MB. */
const longestAnswer = 30_000;
const longestDownload = 300_000;

/** How the API is asked: by GET, or by POST where there is a body; `bearer` is the secret of what
 * is asked for. */
export type Asked = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object | undefined;
  bearer?: string | undefined;
  headers?: Record<string, string>;
  fetch?: typeof fetch | undefined;
};

/** Calls the API at a path below `/api` and checks its answer by the schema. Throws an ApiError. */
export async function call<Schema extends GenericSchema>(
  schema: Schema,
  path: string,
  asked: Asked = {},
): Promise<InferOutput<Schema>> {
  return readAnswer(schema, await ask(path, asked, longestAnswer, (answer) => answer.text()));
}

/** The bytes at a path below `/api`. Throws an ApiError. */
export const download = (path: string, asked: Asked = {}): Promise<Blob> =>
  ask(path, asked, longestDownload, (answer) => answer.blob());

async function ask<Body>(
  path: string,
  { method, body, bearer, headers, fetch: send = fetch }: Asked,
  longest: number,
  read: (answer: Response) => Promise<Body>,
): Promise<Body> {
  try {
    const answer = await send(`/api${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...headers,
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(longest),
    });
    if (answer.ok) return await read(answer);
    throw readProblem(answer.status, await answer.text());
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('offline');
  }
}
