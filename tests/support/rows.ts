import type { Database } from '#db/client.server.ts';
import { snapshot } from '#db/queries/snapshot.ts';
import type { Row } from '#db/queries/tables.ts';

/** Every row of a database by its table, in the order in which they were stored; bytes as Base64. */
export async function allRows(db: Database): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  for await (const [table, row] of snapshot(db)) {
    const shown = Object.entries(row).map(([name, value]) => [
      name,
      value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value,
    ]);
    found.set(table, [...(found.get(table) ?? []), Object.fromEntries(shown) as Row]);
  }
  return found;
}
