import { openOwnDatabase } from '#functions/cli/environment.server.ts';
import { listAll } from '#db/queries/clauses.ts';
import { requireTime } from '#db/queries/health.ts';
import { storeRelated } from '#db/related.ts';

// What `hub publish` does with the database, without the build of the pages.
const db = await openOwnDatabase();
await storeRelated(db, () => undefined);
console.log(`${(await listAll(db)).length} clauses, ${await requireTime(db)}`);
db.$client.close();
