import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { headersFile, requireTaken } from '../hosting/headers-file.ts';
import { findInlineScripts, pagePolicies } from '../hosting/page-policies.ts';
import type { Target } from './build-place.server.ts';
import type { BuiltSite } from './built-site.server.ts';
import { removeUnusedData } from './unused-data.server.ts';

/** Gives a site that SvelteKit made what is ours: the policy of each page and, for Cloudflare, other headers and our Worker. */
export function finishSite({ folder, pages }: BuiltSite, target: Target, root: string): void {
  if (target === 'cloudflare') removeUnusedData(pages);
  writeHeaders(folder, pages, target);
  if (target === 'cloudflare') wrapWorker(folder, root);
}

/** Puts our Worker around the one that SvelteKit wrote. */
function wrapWorker(folder: string, root: string): void {
  const ours = relative(folder, join(root, 'functions/hosting/worker.ts'));
  renameSync(join(folder, '_worker.js'), join(folder, '_hub.js'));
  writeFileSync(
    join(folder, '_worker.js'),
    `import { withWithdrawals } from '${ours}';
import hub from './_hub.js';
export default withWithdrawals(hub);
`,
  );
  appendFileSync(join(folder, '.assetsignore'), '\n_hub.js\n');
}

function writeHeaders(folder: string, pages: string, target: Target): void {
  const scripts = findInlineScripts(pages);
  if (target === 'node') {
    const policies = JSON.stringify(pagePolicies(scripts));
    writeFileSync(join(folder, 'page-policies.json'), policies);
  } else {
    const file = join(folder, '_headers');
    const adapters = readFileSync(file, 'utf8');
    writeFileSync(file, requireTaken(`${adapters}\n${headersFile(scripts)}`));
  }
}
