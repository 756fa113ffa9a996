import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabularies } from '#content/load/content.server.ts';
import type { Database } from '#db/client.server.ts';
import * as agreements from '#db/queries/agreements.ts';
import * as clauses from '#db/queries/clauses.ts';
import { requireTime } from '#db/queries/health.ts';
import { locales } from '#domain/words.ts';
import { buildSearch } from '#lib/search/build-index.server.ts';
import { headersFile, requireTaken } from '../hosting/headers-file.ts';
import { findInlineScripts, pagePolicies } from '../hosting/page-policies.ts';
import { buildPages } from './build-pages.server.ts';
import { unsoundReport } from './content-report.ts';
import { nodeBuild } from './environment.server.ts';
import { showTime } from './progress.ts';
import { removeUnusedData } from './unused-data.server.ts';

/** Where a build is meant to run. */
export type Target = 'node' | 'cloudflare';

/** Makes the static hub of what the database holds now: search index, pages, headers. */
export async function publish(db: Database, root: string, target: Target): Promise<void> {
  const builtAt = await requireTime(db);
  const all = await clauses.listAll(db);
  const unsound = unsoundReport(await clauses.listUnsound(db));
  if (unsound !== '') console.warn(unsound);
  const topics = loadVocabularies(root).themes.flatMap((theme) => theme.topics);
  await showTime(
    `Search index of ${all.length} clauses`,
    buildSearch({ clauses: all, topics, builtAt }, join(root, 'src/static/search')),
  );
  const texts = all.length + (await agreements.listSlugs(db)).length;
  await buildPages(root, locales.length * texts, {
    NODE_ENV: 'production',
    HUB_TARGET: target,
    HUB_BUILT_AT: builtAt,
  });
  const folder = target === 'node' ? nodeBuild : join(root, '.svelte-kit/cloudflare');
  const pages = target === 'node' ? join(folder, 'prerendered') : folder;
  if (target === 'cloudflare') removeUnusedData(pages);
  writeHeaders(folder, pages, target);
  if (target === 'cloudflare') wrapWorker(folder);
}

/** Puts our Worker around the one that SvelteKit wrote. */
function wrapWorker(folder: string): void {
  renameSync(join(folder, '_worker.js'), join(folder, '_hub.js'));
  writeFileSync(
    join(folder, '_worker.js'),
    `import { withWithdrawals } from '../../functions/hosting/worker.ts';
import hub from './_hub.js';
export default withWithdrawals(hub);
`,
  );
  appendFileSync(join(folder, '.assetsignore'), '\n_hub.js\n');
}

function writeHeaders(buildFolder: string, pages: string, target: Target): void {
  const scripts = findInlineScripts(pages);
  if (target === 'node') {
    const policies = JSON.stringify(pagePolicies(scripts));
    writeFileSync(join(buildFolder, 'page-policies.json'), policies);
  } else {
    const file = join(buildFolder, '_headers');
    const adapters = readFileSync(file, 'utf8');
    writeFileSync(file, requireTaken(`${adapters}\n${headersFile(scripts)}`));
  }
}
