import { describe, expect, it } from 'vitest';
import { say, sayCount } from '#lib/site/messages.ts';
import { maxCharacters } from '#domain/tools/worksheet.ts';
import { closePage, goTo, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { messagesOf } from '../support/messages.ts';

// What a browser does not keep, what does not fit and what is removed is said, and nothing is lost without a word.
useBrowser();

const { frame, form } = messagesOf('en', 'hub');
const saved = messagesOf('en', 'saved');
const dif = messagesOf('en', 'dif');

/** A page whose browser lets nothing be read or written, or has no room left; it complains of nothing. */
const ways: Record<string, () => void> = {
  blocked: () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, { get: refuse });
    }
  },
  full: () => {
    const refuse = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    IDBObjectStore.prototype.put = refuse;
  },
};

async function openWithout(way: () => void, path: string): Promise<WatchedPage> {
  const page = await openPage('/robots.txt');
  await page.addInitScript(way);
  await goTo(page, path);
  return page;
}

describe.each(Object.entries(ways))('a storage that is %s', (_, way) => {
  it.each([
    ['/en/tools/dif/', 'Team or union'],
    ['/en/tools/dif/answer/', dif.answer.name],
    ['/en/tools/data-rights/', 'System'],
    ['/en/tools/hub-exercise/', undefined],
    ['/en/brief/', undefined],
  ])('is said on %s, which offers the file and goes on', async (path, field) => {
    const page = await openWithout(way, path);
    await page.getByRole('alert').filter({ hasText: saved.notOnDevice }).waitFor();
    if (field !== undefined) await page.getByLabel(field, { exact: true }).fill('Typed');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('alert').getByRole('button', { name: saved.download }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.json$/);
    await closePage(page);
  });

  it('is said by the wizard', async () => {
    const page = await openWithout(way, '/en/contribute/');
    const words = messagesOf('en', 'contribute');
    await page.getByLabel(words.document.text).check();
    await page.getByLabel(words.document.textLabel).fill('Article 1');
    await page.getByText(words.draft.notKept).waitFor();
    await closePage(page);
  });

  it('is said where a clause is put into the brief', async () => {
    const page = await openWithout(way, '/en/clauses/model-monitoring-guarantee/');
    await page.locator('button[data-add]').click();
    await page.getByRole('alert').filter({ hasText: frame.notKept }).waitFor();
    await closePage(page);
  });

  it.each(['/en/contribute/status/', '/en/clauses/', '/en/workshops/fundamentals/run/'])(
    'does not stop %s',
    async (path) => {
      const page = await openWithout(way, path);
      await page.locator('main h1').first().waitFor();
      await closePage(page);
    },
  );
});

it('what does not fit into a field is counted, and no longer said once something is taken out', async () => {
  const page = await openPage('/en/tools/data-rights/');
  const field = page.getByLabel('Purpose', { exact: true });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('x'.repeat(60_000)));
  await field.fill('known');
  await field.press('End');
  await field.press('ControlOrMeta+V');
  const cut = 60_000 + 5 - maxCharacters;
  const said = say(sayCount(form.overflow, cut, 'en'), { max: '8,000' });
  await page.getByRole('alert').filter({ hasText: said }).waitFor();
  expect((await field.inputValue()).length).toBe(maxCharacters);
  await field.press('Backspace');
  await page.getByText(said).waitFor({ state: 'detached' });
  await closePage(page);
});

it('a step of a plan in which something is written is removed only when that is confirmed', async () => {
  const page = await openPage('/en/tools/dif/');
  await page.locator('.tool[aria-busy="false"]').waitFor();
  const part = (name: string) =>
    page.getByRole('navigation', { name: dif.steps.nav }).getByRole('button', { name });
  await part(dif.steps.profile).click();
  await page.getByRole('checkbox').first().check();
  await part(dif.steps.plan).click();
  const step = page.getByLabel(say(dif.plan.milestone, { n: 1 }), { exact: true });
  const remove = page.getByRole('button', { name: say(dif.plan.remove, { n: 1 }) });
  await step.fill('Ask for the contract');
  await remove.click();
  await page.getByRole('button', { name: form.cancel }).click();
  expect(await step.inputValue()).toBe('Ask for the contract');
  await remove.click();
  await page.getByRole('button', { name: form.sureYes }).click();
  await step.waitFor({ state: 'detached' });
  await closePage(page);
});

it('on plain HTTP links are left out and said, and the file is offered', async () => {
  const page = await openPage('/robots.txt');
  await page.addInitScript(() => {
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
  });
  await goTo(page, '/en/tools/dif/');
  await page.getByText(saved.insecure).waitFor();
  expect(await page.getByRole('button', { name: saved.save, exact: true }).count()).toBe(0);
  const link = `#add.${'a'.repeat(22)}.${'b'.repeat(87)}.${'c'.repeat(43)}`;
  await goTo(page, `/en/tools/dif/answer/${link}`);
  await page.getByRole('button', { name: dif.answer.handIn, exact: true }).click();
  await page.getByRole('alert').filter({ hasText: saved.problems.insecure }).waitFor();
  await closePage(page);
});
