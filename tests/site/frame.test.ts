import { describe, expect, inject, it } from 'vitest';
import { closePage, goTo, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { completeLocales } from '../support/languages.ts';
import { messagesOf } from '../support/messages.ts';
import { pageKinds } from './pages.ts';

// What stands on every page: the row at its head, the count of the brief and the bar that says what went into it.
useBrowser();

const phone = { viewport: { width: 390, height: 844 } };
const count = (page: WatchedPage) => page.locator('[data-brief-count]').innerText();
const bar = (page: WatchedPage) => page.getByRole('complementary', { name: 'My brief' });

describe('the header', () => {
  it.each(completeLocales)(
    'is one row of at most 64 px on phones and desks in %s',
    async (locale) => {
      const page = await openPage(`/${locale}/`);
      const many = JSON.stringify(Array.from({ length: 12 }, (_, n) => `clause-${n}`));
      await page.evaluate((chosen) => {
        localStorage.setItem('clause-hub/chosen', chosen);
      }, many);
      for (const width of [320, 390, 700, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const path of ['', 'clauses/', 'tools/dif/']) {
          await goTo(page, `/${locale}/${path}`);
          const box = await page.locator('header').first().boundingBox();
          expect(box?.height, `${path} at ${width} px`).toBeLessThanOrEqual(64);
          const last = await page.locator('header button').last().boundingBox();
          expect((last?.x ?? width) + (last?.width ?? 0)).toBeLessThanOrEqual(width - 16);
        }
      }
      await closePage(page);
    },
  );

  it('opens its parts and its languages without script', async () => {
    const page = await openPage('/fr/report/', { ...phone, javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Ateliers' }).click();
    await page.waitForURL('**/fr/workshops/');
    await page.getByRole('button', { name: 'Langue Français' }).click();
    await page.getByRole('link', { name: 'Português' }).click();
    await page.waitForURL('**/pt/workshops/');
    await closePage(page);
  });

  it('opens another language with what stands after #', async () => {
    const page = await openPage('/en/clauses/#q=GPS', phone);
    await page.getByRole('button', { name: 'Language English' }).click();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.waitForURL('**/es/clauses/#q=GPS');
    await closePage(page);
  });
});

describe('on a phone the first result of the database view', () => {
  it.each(completeLocales)(
    'stands within the first screen in %s, asked for or not',
    async (locale) => {
      const page = await openPage(`/${locale}/`, phone);
      for (const asked of [
        '',
        '#q=GPS',
        '#q=GPS&country=US&strength=guarantee&provenance=documented',
      ]) {
        await goTo(page, `/${locale}/clauses/${asked}`);
        const first = page.locator('main ol > li').first();
        await first.locator('h3').waitFor();
        for (const part of ['h3', '.clause-labels']) {
          const { y, height } = (await first.locator(part).boundingBox()) ?? { y: 844, height: 0 };
          expect(y + height, `${part} ${asked}`).toBeLessThanOrEqual(844);
        }
      }
      await closePage(page);
    },
  );
});

describe('a clause is put into the brief', () => {
  it('wherever one is named, and taken out there', async () => {
    const { 'plain list': list, wording, agreement } = await pageKinds();
    const page = await openPage('/en/', phone);
    const places = [list, agreement, wording, 'topics/monitoring/', '', 'clauses/#q=GPS'];
    for (const path of places) {
      await goTo(page, `/en/${path}`);
      const button = page.locator('.pick:visible').first();
      const title = (await button.getAttribute('aria-label')) ?? '';
      expect(title, path).toMatch(/^Add to my brief: \S/);
      expect((await button.boundingBox())?.width).toBeGreaterThanOrEqual(44);
      await button.click();
      expect(await count(page), path).toBe('(1)');
      expect(await bar(page).getByRole('status').innerText()).toBe(
        title.replace('Add to my brief', 'In your brief (1)'),
      );
      await button.click();
      expect(await count(page), path).toBe('');
    }
    await closePage(page);
  });

  it('and a quiet bar leads on, hides nothing that has the focus, and is closed again', async () => {
    const page = await openPage('/en/clauses/#q=GPS', phone);
    const picks = page.locator('.pick');
    await picks.nth(1).waitFor();
    await picks.nth(0).click();
    expect(await bar(page).getByRole('link', { name: 'Compare' }).isVisible()).toBe(false);
    await picks.nth(1).click();
    const compare = await bar(page).getByRole('link', { name: 'Compare' }).getAttribute('href');
    expect(compare).toMatch(/^\/en\/compare\/#clauses=[a-z0-9-]+,[a-z0-9-]+$/);
    for (let n = 0; n < 25; n += 1) {
      await page.keyboard.press('Tab');
      const isHidden = await page.evaluate(() => {
        const focused = document.activeElement;
        const foot = document.querySelector('.added');
        if (focused === null || foot === null || foot.contains(focused)) return false;
        const { bottom } = focused.getBoundingClientRect();
        return bottom > foot.getBoundingClientRect().top;
      });
      expect(isHidden).toBe(false);
    }
    await bar(page).getByRole('button', { name: 'Close' }).click();
    expect(await bar(page).getByRole('link').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('pick');
    await page.locator('header').getByRole('link', { name: 'My brief (2)' }).click();
    await page.waitForURL('**/en/brief/');
    await closePage(page);
  });

  it('in another tab, and the header of this one says so', async () => {
    const page = await openPage('/en/report/');
    const other = await page.context().newPage();
    await other.goto('/en/clauses/topic/monitoring/');
    await other.locator('.pick').first().click();
    await page.locator('header').getByRole('link', { name: 'My brief (1)' }).waitFor();
    await closePage(page);
  });
});

describe('without script', () => {
  it('no page has a button that does nothing', async () => {
    const page = await openPage('/en/', { javaScriptEnabled: false });
    const dead: string[] = [];
    for (const [kind, path] of Object.entries(await pageKinds())) {
      await page.goto(`/en/${path}`);
      page.complaints.length = 0;
      const buttons = page.locator(
        'button:visible:not([popovertarget], form:is([action], [method]) *)',
      );
      for (const button of await buttons.all()) dead.push(`${kind}: ${await button.innerText()}`);
    }
    expect(dead).toEqual([]);
    await closePage(page);
  });
});

describe('where no page is', () => {
  it.each([
    ['/fr/nowhere/', 'en-GB', 'Aucune page à cette adresse'],
    ['/es/report/nothing/', 'en-GB', 'No hay ninguna página en esta dirección'],
    ['/nowhere', 'pt-BR', 'Não há página neste endereço'],
    ['/de/report/', 'de-DE', 'There is no page at this address'],
  ])('%s says so in the frame of the hub and to a reader of %s', async (path, locale, title) => {
    const page = await openPage('/en/', { locale });
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('header [popovertarget]').count()).toBe(2);
    await page.getByRole('searchbox').fill('GPS');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL('**/clauses/#q=GPS');
    page.complaints.length = 0;
    await page.context().close();
  });

  it('programs are told it plainly', async () => {
    const answer = await fetch(`${inject('origin')}/nowhere`, { headers: { Accept: '*/*' } });
    expect(answer.status).toBe(404);
  });
});

describe('what is sent before its page has started', () => {
  const told = messagesOf('en', 'mistake');
  const status = messagesOf('fr', 'status');
  it.each([
    ['/en/tell/', told.about, told.send, '[role=alert]:focus'],
    ['/fr/contribute/status/', status.receipt, status.show, '[aria-invalid=true]'],
  ])('waits on %s, stays on its page and is answered', async (path, field, send, answer) => {
    const page = await openPage('/robots.txt');
    let start = () => {};
    const started = new Promise<void>((resolve) => (start = resolve));
    await page.route('**/_app/immutable/entry/start.*.js', async (route) => {
      await started;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await page.getByRole('textbox', { name: field }).fill('typed too early');
    await page.evaluate(() => {
      document.addEventListener('submit', ({ defaultPrevented }) => {
        const { dataset } = document.body;
        if (defaultPrevented) dataset.answered = String(Number(dataset.answered ?? 0) + 1);
      });
    });
    await page.getByRole('button', { name: send, exact: true }).dblclick();
    start();
    await page.locator(answer).waitFor();
    expect(page.url()).toBe(`${page.origin}${path}`);
    const kept = await page.getByRole('textbox', { name: field }).inputValue();
    expect(kept).toBe('typed too early');
    // However often it was pressed, it is answered once.
    expect(await page.evaluate(() => document.body.dataset.answered)).toBe('1');
    await closePage(page);
  });
});
