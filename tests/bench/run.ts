import { parseArgs } from 'node:util';
import { loadVocabularies } from '#content/load/content.server.ts';
import { launchBrowser } from '../support/chromium.ts';
import { benchDocuments } from './documents.ts';
import { benchPresentations } from './presentations.ts';
import { benchSite } from './site.ts';
import { benchSize } from './sizes.ts';
import { benchStrength } from './strength.ts';

// `npm run bench`: what reading and searching cost, from a real browser, reading a long document in it, whether LibreOffice
// opens the presentations, and how often the rule of strength is right. `-- --sizes 1000,10000` builds fewer collections,
// `-- --sizes none` only measures the built site, `-- strength` only counts the rule of strength.
const { values, positionals } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,50000' } },
  allowPositionals: true,
});
const sizes = values.sizes.split(',').map(Number).filter(Number.isInteger);

benchStrength();
if (!positionals.includes('strength')) await benchSpeed();

async function benchSpeed(): Promise<void> {
  benchPresentations(process.cwd());
  const browser = await launchBrowser();
  try {
    await benchDocuments(browser, process.cwd());
    await benchSite(browser);
    const vocabularies = loadVocabularies(process.cwd());
    for (const size of sizes) await benchSize(browser, size, vocabularies);
  } finally {
    await browser.close();
  }
}
