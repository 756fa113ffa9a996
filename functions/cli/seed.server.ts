import { loadContent } from '#content/load/content.server.ts';
import { loadFrenchLayer } from '#content/load/french-layer.server.ts';
import type { Database } from '#db/client.server.ts';
import { contentOrigins } from '#db/import/content-origins.ts';
import { franceClauses } from '#db/import/france.ts';
import { loadKaliRules } from '#db/import/kali-rules.server.ts';
import { selectKaliRecords } from '#db/import/kali.server.ts';
import { modelClauseRecords } from '#db/import/model-clauses.ts';
import { provisionRecords, provisionsMoved } from '#db/import/provisions.ts';
import type { ClauseRecord } from '#db/import/record.ts';
import { keepAddresses } from '#db/queries/origins.ts';
import { storeClauses, storeTopics, type ImportSummary } from '#db/import/store.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { storeRelated } from '#db/related.ts';
import { sayLeft } from './say-left.ts';
import { showProgress } from './progress.ts';

/** Fills the database from `content/` and the French agreements; safe to repeat and to interrupt. */
export async function seed(db: Database, root: string): Promise<void> {
  await migrateDatabase(db, root);
  const content = loadContent(root);
  await storeTopics(db, content.vocabularies);
  const readBranches = showProgress('Branches of the French agreements');
  const france = selectKaliRecords(content.vocabularies, loadKaliRules(root), (_, done, total) => {
    readBranches(done, total);
  });
  const layer = loadFrenchLayer(root, content.vocabularies);
  const ofFrance = franceClauses(france.records, layer);
  const sources: [origin: string, name: string, records: ClauseRecord[]][] = [
    [contentOrigins.model, 'Model clauses', modelClauseRecords(content.modelClauses)],
    [contentOrigins.provisions, 'Documented provisions', provisionRecords(content.provisions)],
    [contentOrigins.france, 'French agreements', ofFrance.records],
  ];
  let touched = 0;
  for (const [origin, name, records] of sources) {
    const summary = await storeClauses(
      db,
      origin,
      records,
      content.vocabularies,
      showProgress(name),
    );
    touched += summary.added + summary.changed + summary.withdrawn;
    console.log(`${name}: ${describe(summary)}`);
    if (summary.left.length > 0) console.log(`    ${sayLeft(summary)}`);
  }
  await keepAddresses(db, contentOrigins.france, ofFrance.moved);
  await keepAddresses(db, contentOrigins.provisions, provisionsMoved(content.leftProvisions));
  const { read, rejected } = france.summary;
  console.log(`French agreements, ${read} articles read, left out: ${describeRejected(rejected)}`);
  if (ofFrance.unread.length > 0) {
    console.log(`Articles that nobody has read as they are now: ${ofFrance.unread.join(', ')}`);
  }
  if (touched > 0) await storeRelated(db, showProgress('Related clauses'));
}

const describe = ({ added, changed, unchanged, withdrawn }: ImportSummary) =>
  `${added} added, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn`;

const describeRejected = (rejected: Record<string, number>) =>
  Object.entries(rejected)
    .map(([reason, count]) => `${count} ${reason}`)
    .join(', ');
