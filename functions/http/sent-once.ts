import type { Database } from '#db/client.server.ts';
import { requireRootSecret } from '#db/queries/settings.ts';
import type { ApiContext } from './context.ts';
import { Problem } from './problem.ts';
import { derivedSecret, newSecret } from './secrets.ts';

/** What the header is for, as the API's description says it. */
export const idempotencyHeader = {
  'Idempotency-Key': '16 to 200 letters, digits, - or _; the same key and body get the same answer',
};

/** The key by which what is sent twice is taken once; throws a Problem (400) when it could be guessed. */
export function idempotencyKeyOf(c: ApiContext): string | undefined {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined || /^[\w-]{16,200}$/.test(key)) return key;
  throw new Problem(
    400,
    'invalid-request',
    'Choose a longer, random Idempotency-Key, such as a UUID.',
    [
      {
        field: 'Idempotency-Key',
        expected: '16 to 200 letters, digits, - or _',
        received: 'another form',
      },
    ],
  );
}

/** A receipt is random; with an idempotency key it is made of it, so that the same request gets the same answer. */
export async function receiptOf(
  db: Database,
  key: string | undefined,
  requestHash: string,
): Promise<string> {
  if (key === undefined) return newSecret();
  return derivedSecret(await requireRootSecret(db), `receipt ${key} ${requestHash}`);
}

/** The Problem (422) of a key that came before with something else. */
export const keyReused = (what: string): Problem =>
  new Problem(
    422,
    'key-reused',
    `This Idempotency-Key was used for another ${what}. Choose a new key.`,
  );

/** The receipt that a request shows; throws a Problem (401) when it shows none. */
export function requireReceipt(c: ApiContext, what: string): string {
  const receipt = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  if (receipt !== undefined) return receipt;
  throw new Problem(
    401,
    'secret-missing',
    `Send the receipt of the ${what} in the header Authorization: Bearer.`,
    undefined,
    { 'WWW-Authenticate': 'Bearer' },
  );
}
