import { describeRoute } from 'hono-openapi';
import type * as v from 'valibot';
import { openApiSchema } from './json-schema.ts';
import { ProblemBody } from './problem.ts';
import { queryParameters } from './query.ts';

const meanings: Record<number, string> = {
  400: 'A parameter is not as expected',
  401: 'A secret is needed',
  403: 'The secret is not the one of this record',
  404: 'There is no such record',
  409: 'Something else came first',
  410: 'It was withdrawn or deleted, or has expired',
  413: 'It is too large',
  503: 'The database does not answer',
};

type Description = {
  summary: string;
  tag: string;
  query?: Parameters<typeof queryParameters>[0];
  path?: Record<string, string>;
  /** Whether the call carries a secret as `Authorization: Bearer`. */
  secret?: boolean;
  /** The JSON that is sent. */
  body?: v.GenericSchema;
  /** The status of the answer; 200 when it is not given. */
  status?: number;
  /** The answer: a schema of JSON, or a media type of text; none when it has no body. */
  answer?: v.GenericSchema | string;
  problems?: number[];
};

/** Describes a route for `openapi.json` from the schemas it validates with. */
export function describe(description: Description) {
  const problems = [...(description.problems ?? []), 503];
  return describeRoute({
    summary: description.summary,
    tags: [description.tag],
    parameters: [
      ...Object.entries(description.path ?? {}).map(([name, text]) => ({
        name,
        in: 'path',
        required: true,
        description: text,
        schema: { type: 'string' as const },
      })),
      ...(description.query ? queryParameters(description.query) : []),
    ],
    ...(description.secret ? { security: [{ secret: [] }] } : {}),
    ...(description.body
      ? { requestBody: { required: true, content: contentOf(description.body) } }
      : {}),
    responses: {
      [description.status ?? 200]: {
        description: 'The answer',
        ...(description.answer ? { content: contentOf(description.answer) } : {}),
      },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: meanings[status] ?? 'A problem',
            content: { 'application/problem+json': { schema: openApiSchema(ProblemBody) } },
          },
        ]),
      ),
    },
  });
}

function contentOf(answer: v.GenericSchema | string) {
  return typeof answer === 'string'
    ? { [answer]: { schema: { type: 'string' as const } } }
    : { 'application/json': { schema: openApiSchema(answer) } };
}
