import { building } from '$app/environment';
import type { Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import type { Clause } from '#domain/clause/records.ts';

let kept: Promise<Clause[]> | undefined;

/** Every published clause; read once while the site is built, and anew for each request otherwise. */
export async function listClauses(open: () => Promise<Database>): Promise<Clause[]> {
  if (!building) return clauses.listAll(await open());
  kept ??= open().then(clauses.listAll);
  return kept;
}

/** How many of the clauses have each value. */
export function countBy(
  list: Clause[],
  valuesOf: (clause: Clause) => string[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of list.flatMap(valuesOf)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
