import { describe, expect, inject, it } from 'vitest';
import { securityHeaders } from '#functions/hosting/security-headers.ts';
import { locales } from '#domain/words.ts';
import { dayName } from '#lib/site/names.ts';
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

  it('copies its wording with its citation', async () => {
    const page = await openPage('/en/clauses/model-monitoring-guarantee/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy text and source' }).click();
    await page.getByRole('status').getByText('Copied').or(page.getByText('Copied')).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    const [wording, citation] = await Promise.all([
      page.locator('#wording').innerText(),
      page.locator('#citation').innerText(),
    ]);
    expect(copied).toBe(`${wording.trim()}\n\n${citation.trim()}`);
    expect(copied).toContain('/en/clauses/model-monitoring-guarantee/');
    await closePage(page);
  });

  it('cites the day on which it is read, by the reader’s clock; without script its version only', async () => {
    const { builtAt } = (await (await fetch(`${inject('origin')}/api/health`)).json()) as {
      builtAt: string;
    };
    const path = '/en/clauses/model-monitoring-guarantee/';
    const version = `, version of ${dayName(builtAt, 'en')}`;
    const page = await openPage('/en/', { timezoneId: 'America/Sao_Paulo' });
    await page.clock.setFixedTime(new Date('2031-03-10T01:30:00Z'));
    await goTo(page, path);
    const citation = await page.locator('#citation').innerText();
    expect(citation).toMatch(new RegExp(`${path}${version}, read on 9 March 2031\\.$`));
    await closePage(page);
    const plain = await openPage(path, { javaScriptEnabled: false });
    expect(await plain.locator('#citation').innerText()).toMatch(
      new RegExp(`${path}${version}\\.$`),
    );
    await closePage(plain);
  });
});

describe('a feed', () => {
  it('is found by readers of feeds on the pages whose clauses it lists', async () => {
    const feeds = {
      '/fr/': '/api/feeds/fr/feed.atom',
      '/es/clauses/': '/api/feeds/es/feed.atom',
      '/en/report/': '/api/feeds/en/feed.atom',
      '/pt/report/data-rights/': '/api/feeds/pt/data-rights/feed.atom',
      '/en/clauses/theme/data-rights/': '/api/feeds/en/data-rights/feed.atom',
      '/en/clauses/topic/monitoring/': '/api/feeds/en/feed.atom?topic=monitoring',
      '/fr/clauses/country/us/2/': '/api/feeds/fr/feed.atom?country=US',
    };
    for (const [page, feed] of Object.entries(feeds)) {
      const html = await (await fetch(`${inject('origin')}${page}`)).text();
      const links = html.match(/<link[^>]*application\/atom\+xml[^>]*>/g) ?? [];
      expect(links, page).toHaveLength(1);
      expect(links[0]).toContain('rel="alternate"');
      expect(links[0]).toContain(`href="${feed}"`);
      const answer = await fetch(`${inject('origin')}${feed}`);
      expect(answer.headers.get('Content-Type')).toContain('application/atom+xml');
      expect(await answer.text(), feed).toContain('<entry>');
    }
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
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'/);
    expect(policy).not.toMatch(/'unsafe-inline'|'wasm-unsafe-eval'|'unsafe-eval'/);
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
