import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { searchVocabulary } from './search-vocabulary.server.ts';
import type { Database } from '#db/client.server.ts';
import * as agreements from '#db/queries/agreements.ts';
import * as clauses from '#db/queries/clauses.ts';
import { requireTime } from '#db/queries/health.ts';
import { locales } from '#domain/words.ts';
import { buildSearch } from '#lib/search/build-index.server.ts';
import { buildPages } from './build-pages.server.ts';
import {
  beginBuild,
  findCurrent,
  placeOf,
  readNote,
  switchTo,
  writeNote,
  type Target,
} from './build-place.server.ts';
import { siteOf, type BuiltSite } from './built-site.server.ts';
import { requireWhole } from './check-build.server.ts';
import { unsoundReport } from './content-report.ts';
import { publicOperator, publicOrigin } from './environment.server.ts';
import { finishSite } from './finish-site.server.ts';
import { minifyScripts } from './minify-scripts.server.ts';
import { keepFiles, listHashed } from './old-files.server.ts';
import { showTime } from './progress.ts';

/**
 * Makes the static hub of what the database holds now (search index, pages, headers) beside the one that is used, checks
 * it, and uses it from then on. Nothing else may build for this target meanwhile (`whileNobodyBuilds`). `makePages` is
 * what compiles: tests have something faster.
 */
export async function publish(
  db: Database,
  root: string,
  target: Target,
  makePages: typeof buildPages = buildPages,
): Promise<void> {
  const operator = publicOperator();
  const place = placeOf(target);
  const build = beginBuild(place);
  // Where releases up to 0.2.0 put the search: it would be served as well.
  rmSync(join(root, 'src/static/search'), { recursive: true, force: true });
  const builtAt = await requireTime(db);
  const all = await clauses.listAll(db);
  const unsound = unsoundReport(await clauses.listUnsound(db));
  if (unsound !== '') console.warn(unsound);
  await showTime(
    `Search index of ${all.length} clauses`,
    buildSearch({ clauses: all, ...searchVocabulary(root), builtAt }, join(build, 'search')),
  );
  const texts = all.length + (await agreements.listSlugs(db)).length;
  await makePages(locales.length * texts, {
    NODE_ENV: 'production',
    HUB_TARGET: target,
    HUB_WORK: build,
    HUB_ORIGIN: publicOrigin(),
    HUB_OPERATOR: operator,
    HUB_BUILT_AT: builtAt,
  });
  const site = siteOf(build, target);
  finishSite(site, target, root);
  await minifyScripts(site.files, root);
  requireWhole(site, all.length);
  keepBesides(place, site, target);
  // A Worker is put together from what SvelteKit made, when it is deployed.
  for (const part of target === 'node' ? ['kit'] : ['kit/output/client', 'kit/output/prerendered'])
    rmSync(join(build, part), { recursive: true });
  switchTo(place, build);
}

/** Takes up the hashed files of the build before, and notes what is this one's own, so that they stay for one build. */
function keepBesides(place: string, site: BuiltSite, target: Target): void {
  const before = findCurrent(place);
  writeNote(join(site.folder, '..'), {
    origin: publicOrigin(),
    operator: publicOperator(),
    hashed: listHashed(site.files),
    previous: before && basename(before),
  });
  if (before !== undefined)
    keepFiles(readNote(before).hashed, siteOf(before, target).files, site.files);
}
