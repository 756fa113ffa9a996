import { describeRoute } from 'hono-openapi';
import type * as v from 'valibot';
import { openApiSchema } from './json-schema.ts';
import { ProblemBody } from '#domain/problem.ts';
import { noteParameters, queryParameters } from './query.ts';

const meanings: Record<number, string> = {
  400: 'A parameter is not as expected',
  401: 'A secret or a sign-in is needed',
  403: 'It is not for the caller to do',
  404: 'There is no such record',
  409: 'Something else came first',
  410: 'It was withdrawn or deleted, or has expired',
  413: 'It is too large',
  422: 'It cannot be taken as it is',
  429: 'It was done too often; the header Retry-After says how many seconds to wait',
  503: 'The database does not answer; the header Retry-After says how many seconds to wait',
  507: 'The hub keeps as much as its operator allows',
};

type Description = {
  summary: string;
  tag: string;
  query?: Parameters<typeof queryParameters>[0];
  path?: Record<string, string>;
  /** Whether the call carries a secret as `Authorization: Bearer`. */
  secret?: boolean;
  /** Whether the call is for signed-in moderators. */
  moderators?: boolean;
  /** The JSON that is sent. */
  body?: v.GenericSchema;
  /** The parts of a form that is sent: objects as JSON, the others as they are. */
  form?: v.GenericSchema;
  /** Headers that may be sent, with what they are for. */
  headers?: Record<string, string>;
  /** The status of the answer; 200 when it is not given. */
  status?: number;
  /** The answer: a schema of JSON, or a media type of text; none when it has no body. */
  answer?: v.GenericSchema | string;
  problems?: number[];
};

/** Describes a route for `openapi.json` from the schemas it validates with. */
export function describe(description: Description) {
  const problems = new Set([400, ...(description.problems ?? []), 503]);
  const described = describeRoute({
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
      ...Object.entries(description.headers ?? {}).map(([name, text]) => ({
        name,
        in: 'header',
        required: false,
        description: text,
        schema: { type: 'string' as const },
      })),
      ...(description.query ? queryParameters(description.query) : []),
    ],
    ...(description.secret ? { security: [{ secret: [] }] } : {}),
    ...(description.moderators ? { security: [{ session: [] }] } : {}),
    ...(description.body
      ? { requestBody: { required: true, content: contentOf(description.body) } }
      : {}),
    ...(description.form
      ? {
          requestBody: {
            required: true,
            content: { 'multipart/form-data': { schema: openApiSchema(description.form) } },
          },
        }
      : {}),
    responses: {
      [description.status ?? 200]: {
        description: 'The answer',
        ...(description.answer ? { content: contentOf(description.answer) } : {}),
      },
      ...Object.fromEntries(
        [...problems].map((status) => [
          status,
          {
            description: meanings[status] ?? 'A problem',
            content: { 'application/problem+json': { schema: openApiSchema(ProblemBody) } },
          },
        ]),
      ),
    },
  });
  noteParameters(described, Object.keys(description.query?.entries ?? {}));
  return described;
}

function contentOf(answer: v.GenericSchema | string) {
  return typeof answer === 'string'
    ? { [answer]: { schema: { type: 'string' as const } } }
    : { 'application/json': { schema: openApiSchema(answer) } };
}
