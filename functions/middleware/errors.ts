import type { ErrorHandler, NotFoundHandler } from 'hono';
import type { Env } from '../context.ts';
import { Problem, problemResponse } from '../problem.ts';

/** Answers expected problems as they are and anything else by a bare 500, logged once with the request's id. */
export const answerError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof Problem) return problemResponse(error);
  console.error(
    JSON.stringify({ requestId: c.get('requestId'), error: error.stack ?? String(error) }),
  );
  return problemResponse(
    new Problem(
      500,
      'internal-error',
      `Please try again later. If it happens again, tell us the request id ${c.get('requestId')}.`,
    ),
  );
};

/** Answers addresses the API does not have. */
export const answerNotFound: NotFoundHandler<Env> = () =>
  problemResponse(
    new Problem(
      404,
      'not-found',
      'The API has no such address; /api/openapi.json lists all it has.',
    ),
  );
