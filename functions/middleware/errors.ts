import type { ErrorHandler, NotFoundHandler } from 'hono';
import { isUnavailable } from '#db/connection/unavailable.ts';
import { ModeratorRemoved } from '#db/queries/unless-forbidden.ts';
import type { Env } from '../http/context.ts';
import { databaseUnavailable } from '../http/database.ts';
import { causeOf } from '../http/log-text.ts';
import { Problem, problemResponse } from '../http/problem.ts';
import { notSignedIn } from './signed-in.ts';

/**
 * Answers expected problems as they are, a moderator who was removed in the midst of a request as nobody, a database
 * that cannot be used by then (stopped, silent, held, full) as one that does not answer, and anything else by a bare
 * 500, logged once with the request's id.
 */
export const answerError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof Problem) return problemResponse(error);
  if (error instanceof ModeratorRemoved) return problemResponse(notSignedIn());
  if (isUnavailable(error)) return problemResponse(databaseUnavailable(c, error));
  console.error(JSON.stringify({ requestId: c.get('requestId'), error: causeOf(error) }));
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
