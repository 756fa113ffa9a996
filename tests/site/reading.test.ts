import { describe, expect, inject, it } from 'vitest';
import { securityHeaders } from '#functions/hosting/security-headers.ts';
import { locales } from '#domain/words.ts';
import { closePage, goTo, openPage, useBrowser } from '../support/browser.ts';
import { pageKinds, readingPages } from './pages.ts';

useBrowser();

describe('a reading page', () => {
  it('needs no script and asks no other site', async () => {
    const page = await openPage('/fr/', { javaScriptEnabled: false });
    for (const [kind, path] of Object.entries(readingPages(await pageKinds()))) {
      await goTo(page, `/fr/${path}`);
      expect(await page.locator('h1').count(), kind).toBe(1);
    }
    await closePage(page);
  });

  it('says which language it is in, and which it is in elsewhere', async () => {
    for (const path of Object.values(await pageKinds())) {
      const html = await (await fetch(`${inject('origin')}/pt/${path}`)).text();
      expect(html).toMatch(/<html lang="pt" dir="ltr"/);
    }
    const html = await (await fetch(`${inject('origin')}/pt/report/`)).text();
    for (const locale of locales) {
      expect(html).toContain(`hreflang="${locale}" href="${inject('origin')}/${locale}/report/"`);
    }
  });

  it('marks wording in another language, for voices that read aloud', async () => {
    const { wording = '' } = await pageKinds();
    const page = await openPage(`/es/${wording}`);
    expect(await page.locator('h1').getAttribute('lang')).toBe('es');
    expect(await page.locator('.wording').first().getAttribute('lang')).toBe('fr');
    await closePage(page);
  });

  it('copies its citation', async () => {
    const page = await openPage('/en/clauses/model-monitoring-guarantee/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').getByText('Copied').or(page.getByText('Copied')).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('/en/clauses/model-monitoring-guarantee/');
    await closePage(page);
  });
});

describe('the start page', () => {
  it('sends a reader to their language, and lists all four without script', async () => {
    const page = await openPage('/', { locale: 'pt-BR' });
    await page.waitForURL('**/pt/');
    await closePage(page);
    const plain = await openPage('/', { javaScriptEnabled: false });
    expect(await plain.locator('main li').count()).toBe(4);
    await closePage(plain);
  });
});

describe('every answer', () => {
  it('has the same security headers, static or dynamic', async () => {
    const paths = [
      '/en/',
      '/en/clauses/find/?q=gps',
      '/robots.txt',
      '/data/clauses.csv',
      '/api/health',
      '/nowhere',
    ];
    for (const path of paths) {
      const { headers } = await fetch(`${inject('origin')}${path}`);
      for (const [name, value] of Object.entries(securityHeaders)) {
        if (/^\/(api|data)\//.test(path) && name === 'Cross-Origin-Resource-Policy') continue;
        expect(headers.get(name), `${name} of ${path}`).toBe(value);
      }
      expect(headers.get('Set-Cookie')).toBeNull();
    }
  });

  it('allows inline script nowhere but by hash, on the page that needs it', async () => {
    const policy = (await fetch(`${inject('origin')}/en/clauses/`)).headers.get(
      'Content-Security-Policy',
    );
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+'/);
    expect(policy).not.toContain("'unsafe-inline'");
  });
});

describe('links', () => {
  it('of every kind of page lead somewhere', async () => {
    const seen = new Map<string, number>();
    for (const path of Object.values(await pageKinds())) {
      const html = await (await fetch(`${inject('origin')}/en/${path}`)).text();
      const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, link = '']) =>
        link.replaceAll('&amp;', '&'),
      );
      for (const link of new Set(links)) {
        if (seen.has(link)) continue;
        const answer = await fetch(`${inject('origin')}${link}`, { method: 'GET' });
        await answer.body?.cancel();
        seen.set(link, answer.status);
      }
    }
    const broken = [...seen].filter(
      ([link, status]) => status >= 400 && !link.includes('there-is-no-such-clause'),
    );
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });
});
