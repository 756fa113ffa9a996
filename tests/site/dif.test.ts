import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { say } from '#lib/site/messages.ts';
import * as items from '#lib/saved/items.ts';
import { hashOf, newAccess } from '#lib/saved/link.ts';
import { emptyAssessment } from '#domain/tools/assessment.ts';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { root } from '../support/database.ts';
import { messagesOf } from '../support/messages.ts';
import { testData } from '../support/site.ts';

useBrowser();

const { framework } = loadContent(root);
const phone = { viewport: { width: 390, height: 844 } };
const secret = { note: 'Quokkatronique', team: 'Xylodrome Ltée', owner: 'Wilhelmina Zygoma' };
const days = { result: '2026-11-24', step: '2027-01-15', review: '2027-03-01' };
const dayIn = { fr: '24 novembre 2026', pt: '24 de novembro de 2026' };

/** The page as a PDF on a paper, its text and what says that it is tagged. */
async function printed(page: WatchedPage, format: 'A4' | 'Letter') {
  const pdf = await page.pdf({ format, tagged: true, preferCSSPageSize: false });
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return { text: text.replaceAll(/\s+/g, ' '), totalPages, source: pdf.toString('latin1') };
}

describe.each(['fr', 'pt'] as const)('a team in %s, on a phone', (locale) => {
  const t = messagesOf(locale, 'dif');
  const saved = messagesOf(locale, 'saved');
  const { dimensions } = framework[locale];

  const button = (page: WatchedPage, name: string) =>
    page.getByRole('button', { name, exact: true });
  const part = (page: WatchedPage, name: string) =>
    page.getByRole('navigation', { name: t.steps.nav }).getByRole('button', { name });

  async function answer(page: WatchedPage, levelOf: (index: number) => number) {
    for (const [index, { name }] of dimensions.entries()) {
      await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
      await page
        .getByRole('radio')
        .nth(levelOf(index) - 1)
        .check();
      if (index === 4) await page.getByLabel(t.dimension.note).fill(secret.note);
      const isLast = index === dimensions.length - 1;
      await button(page, isLast ? t.dimension.last : t.dimension.next).click();
    }
  }

  const chooseFocus = async (page: WatchedPage, indexes: number[]) => {
    for (const index of indexes) {
      await page.getByRole('checkbox', { name: dimensions[index]?.name ?? '' }).check();
    }
  };

  it('answers, plans, prints, saves, reopens elsewhere, takes it again, compares and goes on', async () => {
    const page = await openPage(`/${locale}/tools/dif/`, phone);
    await page.getByLabel(t.start.team).fill(secret.team);
    await button(page, t.start.begin).click();
    await answer(page, (index) => (index % 3) + 1);

    await page.getByRole('heading', { level: 2, name: t.profile.title }).waitFor();
    await page.getByText(t.profile.higher).nth(1).click();
    await page.getByText(dimensions[1]?.levels[2]?.does ?? 'missing').waitFor();
    await chooseFocus(page, [1, 4]);
    expect(await page.getByRole('checkbox', { name: dimensions[0]?.name ?? '' }).isDisabled()).toBe(
      true,
    );

    await button(page, t.profile.toPlan).click();
    await page.getByLabel(t.plan.owner).first().fill(secret.owner);
    await page
      .getByLabel(say(t.plan.milestone, { n: 1 }), { exact: true })
      .first()
      .fill('Un, deux; trois');
    await page
      .getByLabel(new RegExp(`^${t.plan.day}`))
      .first()
      .fill(days.step);
    await page.getByLabel(t.plan.review).fill(days.review);
    const download = page.waitForEvent('download');
    await button(page, t.plan.ics).click();
    const calendar = readFileSync(await (await download).path(), 'utf8');
    expect(calendar).toContain(String.raw`SUMMARY:Un\, deux\; trois`);
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270301');

    await part(page, t.steps.keep).click();
    await page.getByLabel(t.keep.day, { exact: true }).fill(days.result);
    for (const format of ['A4', 'Letter'] as const) {
      const { text, totalPages, source } = await printed(page, format);
      for (const words of [secret.team, secret.owner, secret.note, dayIn[locale]]) {
        expect(text, format).toContain(words);
      }
      expect(text).not.toContain(saved.title);
      expect(totalPages).toBeLessThanOrEqual(4);
      expect(source).toContain('/StructTreeRoot');
      expect(source).toContain(`/Lang (${locale})`);
    }

    await button(page, saved.save).click();
    const link = await page.getByLabel(saved.editLink, { exact: true }).inputValue();
    await closePage(page);

    const again = await openPage(link, phone);
    await again.locator('.tool[aria-busy="false"]').waitFor();
    await part(again, t.steps.time).click();
    await button(again, t.time.retake).click();
    await answer(again, (index) => (index % 3) + (index === 1 || index === 2 ? 2 : 1));
    await part(again, t.steps.keep).click();
    await again.getByLabel(t.keep.day, { exact: true }).fill('2027-06-01');
    await part(again, t.steps.time).click();
    const along = say(t.time.along, { names: dimensions[2]?.name ?? '' });
    await again.getByText(along).waitFor();
    await again
      .getByText(say(t.time.chosenLine, { name: dimensions[1]?.name ?? '', from: 2, to: 3 }))
      .waitFor();
    await button(again, t.time.newFocus).click();
    await chooseFocus(again, [7]);
    await part(again, t.steps.keep).click();
    const { text } = await printed(again, 'A4');
    expect(text).toContain(dimensions[7]?.name ?? 'missing');
    expect(text).toContain('2027');
    await button(again, saved.saveChanges).click();
    await again.getByText(saved.saved.split('{')[0] ?? '').waitFor();
    await closePage(again);

    const [, key = ''] = new URL(link).hash.slice(1).split('.');
    const stored = readdirSync(testData).filter((file) => file.startsWith('hub.db'));
    for (const file of stored) {
      const bytes = readFileSync(join(testData, file));
      for (const words of [...Object.values(secret), key]) {
        expect(bytes.includes(words), `${file} holds ${words}`).toBe(false);
      }
    }
  });
});

describe('answering separately', () => {
  const t = messagesOf('en', 'dif');
  const saved = messagesOf('en', 'saved');
  const words = messagesOf('en', 'hub').form;
  const ask = ((path: string, init?: RequestInit) =>
    fetch(`${inject('origin')}${path}`, init)) as typeof fetch;

  it('two people hand in by the team’s link, and the team sees how far apart they are', async () => {
    const page = await openPage('/en/tools/dif/');
    await page.getByLabel(t.start.team).fill('Harbour branch');
    await page.getByRole('button', { name: saved.save }).click();
    await page.getByLabel(saved.editLink, { exact: true }).waitFor();
    await page.getByRole('button', { name: t.start.separately }).click();
    const link = await page.getByLabel(t.voices.link, { exact: true }).inputValue();
    for (const [name, level] of [
      ['Ana', 1],
      ['Rui', 4],
    ] as const) {
      const own = await openPage(link, phone);
      await own.getByText(t.answer.sealed).waitFor();
      expect(await own.locator('main').innerText()).not.toContain('Harbour branch');
      await own.getByLabel(t.answer.name).fill(name);
      await own
        .getByRole('radio')
        .nth(level - 1)
        .check();
      await own.getByRole('button', { name: t.answer.handIn, exact: true }).click();
      await own.getByText(t.answer.done).waitFor();
      await closePage(own);
    }
    await page.getByRole('button', { name: t.voices.collect }).click();
    await page.getByText(t.voices.count.other.replace('{n}', '2')).waitFor();
    await page.getByText(t.voices.apart.other.replace('{n}', '3')).waitFor();
    await page.getByRole('button', { name: say(t.voices.remove, { name: 'Ana' }) }).click();
    await page.getByRole('button', { name: words.cancel }).click();
    await page.getByText(t.voices.count.other.replace('{n}', '2')).waitFor();
    await page.getByRole('button', { name: say(t.voices.remove, { name: 'Ana' }) }).click();
    await page.getByRole('button', { name: words.sureYes }).click();
    await page.getByText(t.voices.count.one.replace('{n}', '1')).waitFor();
    await closePage(page);
  });

  it('a link of release 0.2.0 goes on working, and the team is told what it can do', async () => {
    const access = newAccess();
    const document = { ...emptyAssessment(), team: 'Ferry crew' };
    const sealed = await items.seal(access, { kind: 'assessment', version: 1, document });
    await items.send(access, sealed, ask);
    const old = await openPage(`/en/tools/dif/answer/#answer.${hashOf(access).slice(1)}`, phone);
    await old.getByText('Ferry crew').waitFor();
    await old.getByLabel(t.answer.name).fill('Ana');
    await old.getByRole('button', { name: t.answer.handIn, exact: true }).click();
    await old.getByText(t.answer.done).waitFor();
    await closePage(old);
    const page = await openPage(`/en/tools/dif/${hashOf(access)}`);
    await page.locator('.tool[aria-busy="false"]').waitFor();
    await page.getByRole('button', { name: t.start.separately }).click();
    await page.getByText(t.voices.count.one.replace('{n}', '1')).waitFor();
    await page.getByText(t.voices.old).waitFor();
    await page.getByRole('button', { name: t.voices.renew }).click();
    await page.getByRole('button', { name: t.voices.renewYes }).click();
    await page.getByLabel(t.voices.link, { exact: true }).waitFor();
    await page.getByText(t.voices.old).waitFor({ state: 'detached' });
    expect((await ask(`/api/saved/${access.id}`)).status).toBe(410);
    await closePage(page);
  });
});

it('the framework can be read without script', async () => {
  const page = await openPage('/es/tools/dif/', { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  const t = messagesOf('es', 'dif');
  expect(text).toContain(t.noScript);
  expect(await page.locator('main details').count()).toBeGreaterThanOrEqual(10);
  expect(await page.content()).toContain(framework.es.dimensions[9]?.levels[4]?.does ?? 'missing');
  await closePage(page);
});

it('the tool is filled in by keyboard alone', async () => {
  const t = messagesOf('en', 'dif');
  const page = await openPage('/en/tools/dif/');
  await page.getByLabel(t.start.team).focus();
  await page.keyboard.type('Night shift');
  for (const _ of [1, 2]) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('h2:focus').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: t.steps.start, exact: true }).waitFor();
  expect(await page.getByLabel(t.start.team).inputValue()).toBe('Night shift');
  await closePage(page);
});
