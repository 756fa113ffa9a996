import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Running } from '#functions/cli/programs.server.ts';
import { openPage, useBrowser } from '../support/browser.ts';
import { startHub } from '../support/servers.ts';
import { startSilentServer } from '../support/silent-server.ts';

// The hub as it was built: with no database where it should be, and with one that takes connections and never answers.
const silent = await startSilentServer();
useBrowser();
afterAll(silent.stop);

describe.each([
  ['missing', undefined],
  ['silent', silent.url],
])('while the database is %s, the hub', (_, databaseUrl) => {
  let hub: Running;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'clause-hub-empty-'));
    const origin = inject('origin');
    hub = await startHub({ origin, data, ...(databaseUrl ? { databaseUrl } : {}) });
  });
  afterAll(() => hub.stop());

  it('says that it is not well', async () => {
    const answer = await fetch(`${hub.url}/api/health`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'degraded', database: 'unavailable' });
    expect((await fetch(`${hub.url}/api/clauses`)).status).toBe(503);
  });

  it('shows its pages and gives its files', async () => {
    for (const path of [
      '/fr/',
      '/fr/report/data-rights/',
      '/fr/clauses/model-monitoring-guarantee/',
      '/data/clauses.jsonl',
      '/sitemap.xml',
    ]) {
      expect((await fetch(`${hub.url}${path}`)).status, path).toBe(200);
    }
  });

  it('searches, and says that newer clauses may be missing', async () => {
    const page = await openPage(`${hub.url}/en/clauses/#q=cameras`);
    await page.getByText(/clauses for “cameras”/).waitFor();
    await page.getByText('newer clauses may be missing').waitFor();
    expect(await page.locator('main section mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('says that the log cannot be shown, and what still works', async () => {
    const answer = await fetch(`${hub.url}/en/log/`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('the database does not answer');
    expect(text).toContain('href="/en/clauses/"');
  });

  it('says on a page made on demand that the database does not answer', async () => {
    const answer = await fetch(`${hub.url}/fr/clauses/never-was/`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).not.toBeNull();
    expect(await answer.text()).toContain('La base de données ne répond pas');
  });

  it('answers the plain form with what still works', async () => {
    const page = await openPage(`${hub.url}/en/clauses/find/?q=cameras`, {
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: 'Browse without searching' }).waitFor();
    await page.context().close();
  });
});
