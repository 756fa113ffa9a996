import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as saved from '#db/queries/saved.ts';
import { EditToken } from '#domain/tools/saved.ts';
import type { ApiContext } from '../http/context.ts';
import { Problem } from '../http/problem.ts';
import { isSecretOf } from '../http/secrets.ts';

/** An item as it is stored. */
export type Row = NonNullable<Awaited<ReturnType<typeof saved.findById>>>;

/** The item, when it can be read now; otherwise a Problem that says what became of it. */
export async function requireKept(db: Database, id: string): Promise<Row> {
  const row = await requireStored(db, id);
  if (row.expiresAt < new Date().toISOString()) {
    throw new Problem(410, 'expired', 'This item was not saved for twelve months and has expired.');
  }
  if (row.ciphertext.length === 0) {
    throw new Problem(410, 'deleted', 'This item was deleted by someone who could edit it.');
  }
  return row;
}

/** The item, when it can be read now and the caller may change it; throws a Problem otherwise. */
export async function requireChangeable(c: ApiContext, db: Database, id: string): Promise<Row> {
  return owned(c, await requireKept(db, id));
}

/** The item, when it can be read now and the caller may add to it; throws a Problem otherwise. */
export async function requireAddable(c: ApiContext, db: Database, id: string): Promise<Row> {
  const row = await requireKept(db, id);
  const token = requireToken(c);
  if (row.addTokenHash !== null && isSecretOf(token, row.addTokenHash)) return row;
  throw new Problem(403, 'wrong-secret', 'This token does not let you add to the item.');
}

/** The item, whatever became of it, when the caller may change it; throws a Problem (401, 403, 404) otherwise. */
export async function requireOwned(c: ApiContext, db: Database, id: string): Promise<Row> {
  return owned(c, await requireStored(db, id));
}

/** The token a change comes with; throws a Problem (401) when it has none. */
export function requireToken(c: ApiContext): string {
  const given = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const token = v.safeParse(EditToken, given);
  if (token.success) return token.output;
  throw new Problem(
    401,
    'secret-missing',
    'A change needs the header Authorization: Bearer, with a token of 32 bytes as base64url.',
  );
}

async function requireStored(db: Database, id: string): Promise<Row> {
  const row = await saved.findById(db, id);
  if (row) return row;
  throw new Problem(
    404,
    'not-found',
    'There is no item of this name: it expired long ago or never was.',
  );
}

function owned(c: ApiContext, row: Row): Row {
  if (isSecretOf(requireToken(c), row.tokenHash)) return row;
  throw new Problem(403, 'wrong-secret', 'This link lets you read the item, not change it.');
}
