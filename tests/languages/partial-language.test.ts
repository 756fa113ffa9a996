import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { openDatabase } from '#db/client.server.ts';
import { binaries, environment, run, startProgram } from '#functions/cli/programs.server.ts';
import { bringAxe, findings } from '../support/axe.ts';
import { launchBrowser } from '../support/chromium.ts';
import { freePort } from '../support/ports.ts';
import { root } from '../support/database.ts';
import { storeSmallCollection } from '../support/small-collection.ts';
import { copyTree } from '../support/tree.ts';
import { entry, tenStrings } from './arabic.ts';
import { misspoken } from './misspoken.ts';

// Adds Arabic, with ten strings, to a copy of the hub, publishes it with some 60 clauses, and looks at its pages.
const folder = mkdtempSync(join(tmpdir(), 'clause-hub-languages-'));
const tree = join(folder, 'tree');
const hub = 'functions/cli/hub.server.ts';
const ends: (() => Promise<void>)[] = [];
let env: Record<string, string>;
let context: BrowserContext;

beforeAll(async () => {
  copyTree(tree);
  addArabic();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  env = { HUB_DATA: folder, HUB_ORIGIN: origin, HUB_BROTLI: 'off', PORT: String(port) };
  const db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await storeSmallCollection(db);
  db.$client.close();
  await run('node', [hub, 'publish'], { env, cwd: tree });
  const site = await startProgram('node', [hub, 'serve'], {
    url: origin,
    path: '/robots.txt',
    env,
    cwd: tree,
  });
  ends.push(() => site.stop());
  const browser = await launchBrowser();
  ends.push(() => browser.close());
  context = await browser.newContext({ baseURL: origin });
  await bringAxe(context);
});

afterAll(async () => {
  await Promise.all(ends.map((end) => end()));
  rmSync(folder, { recursive: true, force: true });
});

/** Does what CONTRIBUTING says of a new language, and leaves out all that it lets one leave out. */
function addArabic(): void {
  const list = join(tree, 'src/domain/lists.ts');
  const languages = readFileSync(list, 'utf8');
  writeFileSync(list, languages.replace(/^} satisfies Record<string, Language>/m, `${entry}$&`));
  const messages = join(tree, 'content/messages/ar');
  mkdirSync(messages);
  writeFileSync(join(messages, 'hub.json'), JSON.stringify(tenStrings));
}

/** Proper names that the pages show: parties, and the authors of what the workshops read. */
const names = [
  ...loadContent(root).provisions.flatMap(({ unions, counterpart }) => [
    ...unions,
    typeof counterpart === 'string' ? counterpart : '',
  ]),
  ...loadWorkshops(root).workshops.flatMap(({ plan }) => plan.reading.map(({ by }) => by)),
]
  .filter((name) => name !== '')
  .sort((one, other) => other.length - one.length);

const onPhone = { width: 390, height: 800 };
const onDesk = { width: 1280, height: 800 };

/** Opens a page of the language, with what its scripts draw. */
async function open(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(onPhone);
  await page.goto(`/ar/${path}`, { waitUntil: 'networkidle' });
  return page;
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it.each([
  [''],
  ['report/data-rights/'],
  ['clauses/'],
  ['clauses/model-monitoring-guarantee/'],
  ['clauses/topic/telework/'],
  ['clauses/find/?q=telework'],
  ['glossary/'],
  ['about/'],
  ['workshops/fundamentals/'],
  ['tools/dif/'],
  ['tools/data-rights/'],
  ['contribute/'],
])(
  '/ar/%s goes from right to left, fits, is clean to axe and names what is in English',
  async (path) => {
    const page = await open(path);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await sideways(page)).toBe(0);
    expect(await page.evaluate(misspoken, names)).toEqual([]);
    expect(await page.locator('main [lang="en"]').count()).toBeGreaterThan(3);
    expect(await findings(page)).toEqual([]);
    await page.setViewportSize(onDesk);
    expect(await sideways(page)).toBe(0);
    await page.close();
  },
);

it('the command line lists what the language lacks, file by file', () => {
  const command = [join(binaries, 'node'), [hub, 'content']] as const;
  const report = execFileSync(...command, { cwd: tree, env: environment(env), encoding: 'utf8' });
  expect(report).toMatch(/^ar lacks \d{4,5} texts, which are said in en$/m);
  expect(report).toMatch(/^ +\d{3} {2}content\/messages\/ar\/hub\.json$/m);
  expect(report).toMatch(/^ +\d+ {2}content\/vocabularies\/kinds\.yaml$/m);
  expect(report).not.toMatch(/^(en|fr|es|pt) lacks/m);
});
