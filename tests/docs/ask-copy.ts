import { join } from 'node:path';
import { loadVocabularies } from '#content/load/content.server.ts';
import type { Provision } from '#content/schema/provisions.ts';
import { openDatabase } from '#db/client.server.ts';
import { provisionRecords } from '#db/import/provisions.ts';
import { storeClauses, storeTopics } from '#db/import/store.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { createApi } from '#functions/app.ts';

// Run in a changed copy of the hub: stores a documented provision with the facts given and prints, as JSON, what the
// API answers at each path.

const [, , root = '.', facts = '{}', ...paths] = process.argv;
const inEvery = (text: string) => ({ en: text, fr: text, es: text, pt: text });
const provision: Provision = {
  slug: 'cameras',
  kind: 'clause',
  strength: 'guarantee',
  confidence: 'high',
  unions: ['Teamsters'],
  country: 'US',
  sector: 'transport',
  level: 'company',
  topics: ['monitoring'],
  stages: [],
  source: 'https://example.org/',
  title: inEvery('Cameras'),
  gist: inEvery('No cameras in the cab.'),
  why: 'No cameras',
  instrument: 'agreement',
  validity: 'unknown',
  sourceKind: 'secondary',
  publisher: 'Example',
  ...(JSON.parse(facts) as object),
};

const vocabularies = loadVocabularies(root);
const db = await openDatabase({ url: `file:${join(root, 'hub.db')}`, create: true });
await migrateDatabase(db, root);
await storeTopics(db, vocabularies);
await storeClauses(db, 'provisions', provisionRecords([provision]), vocabularies);

const api = createApi({
  builtAt: '2026-01-01T00:00:00.000Z',
  version: '0.0.0',
  words: {
    hub: inEvery('Clause Hub'),
    themes: vocabularies.themes,
    narrowed: inEvery('{filters}'),
    nameFilters: () => [],
  },
  vocabularies,
});
const origin = 'https://hub.example';
const answers: Record<string, string> = {};
for (const path of paths) {
  const environment = { database: () => Promise.resolve(db), origin };
  answers[path] = await (await api.request(`${origin}/api${path}`, {}, environment)).text();
}
db.$client.close();
console.log(JSON.stringify(answers));
