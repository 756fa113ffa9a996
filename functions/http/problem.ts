import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ProblemBody } from '#domain/problem.ts';

const titles = {
  'invalid-request': 'The request is not valid',
  'not-found': 'There is nothing at this address',
  withdrawn: 'This clause was withdrawn',
  expired: 'This item has expired',
  deleted: 'This item was deleted',
  'secret-missing': 'A secret is needed',
  'wrong-secret': 'The secret does not fit',
  'stale-version': 'Someone else saved first',
  full: 'This item is full',
  'too-large': 'This is too large',
  'not-signed-in': 'Sign in first',
  'not-allowed': 'This is not for you to do',
  held: 'Someone else holds this submission',
  'wrong-state': 'The submission is not at this point',
  'key-reused': 'The key was used for something else',
  'proof-needed': 'The proof of work does not hold',
  'too-many': 'This was done too often',
  'document-refused': 'The document cannot be taken',
  'documents-unavailable': 'Documents cannot be kept',
  'storage-full': 'There is no room left',
  'database-unavailable': 'The database does not answer',
  'internal-error': 'Something went wrong on our side',
} as const;

/** The kinds of problem; each is explained on the developers' page at `#problem-<kind>`. */
export type ProblemKind = keyof typeof titles;
export const problemKinds = Object.keys(titles) as ProblemKind[];

/** An expected error, answered to the caller as it is. */
export class Problem extends Error {
  override name = 'Problem';

  readonly status: ContentfulStatusCode;
  readonly kind: ProblemKind;
  readonly issues: ProblemBody['issues'];
  readonly headers: Record<string, string>;

  constructor(
    status: ContentfulStatusCode,
    kind: ProblemKind,
    detail: string,
    issues?: ProblemBody['issues'],
    headers: Record<string, string> = {},
  ) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.issues = issues;
    this.headers = headers;
  }
}

/** The answer to a problem. */
export function problemResponse(problem: Problem): Response {
  const body: ProblemBody = {
    type: `/en/developers/#problem-${problem.kind}`,
    title: titles[problem.kind],
    status: problem.status,
    detail: problem.message,
    ...(problem.issues ? { issues: problem.issues } : {}),
  };
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...problem.headers,
    },
  });
}
