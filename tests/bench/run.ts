import { parseArgs } from 'node:util';
import { loadVocabularies } from '#content/load/content.server.ts';
import { launchBrowser } from '../support/chromium.ts';
import type { Browser } from 'playwright-core';
import { benchCheck } from './check.ts';
import { benchDocuments } from './documents.ts';
import { benchQuestions } from './plain-questions.ts';
import { benchPresentations } from './presentations.ts';
import { benchRepeated } from './repeated.ts';
import { benchSite } from './site.ts';
import { benchSize } from './sizes.ts';
import { benchSoak } from './soak/soak.ts';
import { benchStrength } from './strength.ts';

// `npm run bench`: what reading and searching cost, from a real browser, reading a long document in it, whether LibreOffice
// opens the presentations, how often the rule of strength is right, and what typed questions find. `-- --sizes 1000,10000`
// builds fewer collections, `-- --sizes none` only measures the built site, `-- documents` only reads documents, `-- strength` and `-- questions` only count, as does `-- check`, with the
// labelled texts in the folder `--texts`. `-- soak`
// asks the built hub for an hour, or `--minutes 2`, what people ask, 50 times a second or at another `--rate`. `-- kills` and
// `-- requests` are tests of CI, longer: 50 kills of the hub and of a libSQL server while it writes, 10,000 requests made from
// the API's description.
const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,50000' },
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '50' },
    texts: { type: 'string' },
  },
  allowPositionals: true,
});
const sizes = values.sizes.split(',').map(Number).filter(Number.isInteger);

const only: Record<string, () => Promise<void> | void> = {
  strength: benchStrength,
  check: () => benchCheck(values.texts),
  questions: benchQuestions,
  documents: withBrowser((browser) => benchDocuments(browser, process.cwd())),
  soak: () => benchSoak({ minutes: Number(values.minutes), rate: Number(values.rate) }),
  kills: () => benchRepeated('tests/api/durability.test.ts', { kills: 50 }),
  requests: () => benchRepeated('tests/api/generated-requests.test.ts', { requests: 10_000 }),
};

/** What is measured in a real browser of its own. */
function withBrowser(bench: (browser: Browser) => Promise<void>) {
  return async () => {
    const browser = await launchBrowser();
    try {
      await bench(browser);
    } finally {
      await browser.close();
    }
  };
}

const [chosen] = positionals;
if (chosen === undefined) await benchAll();
else if (only[chosen]) await only[chosen]();
else throw new Error(`There is no bench “${chosen}”, only ${Object.keys(only).join(', ')}.`);

async function benchAll(): Promise<void> {
  benchStrength();
  await benchQuestions();
  benchPresentations(process.cwd());
  await withBrowser(async (browser) => {
    await benchDocuments(browser, process.cwd());
    await benchSite(browser);
    const vocabularies = loadVocabularies(process.cwd());
    for (const size of sizes) await benchSize(browser, size, vocabularies);
  })();
}
