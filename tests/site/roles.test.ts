import { expect, it } from 'vitest';
import { closePage, goTo, openPage, useBrowser } from '../support/browser.ts';
import { messagesOf } from '../support/messages.ts';

useBrowser();

const clause = 'clauses/model-monitoring-consultation/';
const first = '.clause-text > p >> nth=0';

it('a clause is worded for the country that is chosen, on every page and in the brief, and for none again', async () => {
  const words = messagesOf('fr', 'law');
  const page = await openPage(`/fr/${clause}`);
  const text = page.locator(first);
  const neutral = await text.innerText();
  expect(neutral).toContain('L’employeur consulte le syndicat');
  const choice = page.getByLabel(words.wordedFor);
  await choice.selectOption('fr-private');
  expect(await text.innerText()).toBe(
    neutral.replaceAll('le syndicat', 'le CSE').replaceAll('au syndicat', 'au CSE'),
  );
  const who = page.locator('.law-roles:not([hidden])');
  expect(await who.count()).toBe(1);
  expect(await who.innerText()).toContain('L2312-8');

  // Who signs stays the union; who is informed does not.
  await goTo(page, '/fr/clauses/model-monitoring-agreement/');
  expect(await page.locator('.clause-text').innerText()).toMatch(/accord écrit du syndicat/);
  await page
    .getByRole('button', { name: /Ajouter à mon dossier/ })
    .first()
    .click();
  await goTo(page, `/fr/${clause}`);
  expect(await choice.inputValue()).toBe('fr-private');
  await choice.selectOption('fr-public-service');
  expect(await text.innerText()).toContain('consulte le comité social');
  await page
    .getByRole('button', { name: /Ajouter à mon dossier/ })
    .first()
    .click();

  await goTo(page, '/fr/brief/');
  const items = page.locator('main ol > li');
  await items.nth(1).locator('.clause-text').waitFor();
  expect(await items.nth(1).locator('.clause-text').innerText()).toContain(
    'consulte le comité social',
  );
  expect(await items.nth(1).innerText()).toContain('F3SCT');

  await goTo(page, `/fr/${clause}`);
  await choice.selectOption('');
  expect(await text.innerText()).toBe(neutral);
  await page.reload();
  expect(await text.innerText()).toBe(neutral);
  expect(page.requests.filter((url) => /private|public-service/.test(url))).toEqual([]);
  await closePage(page);
});

it('a feminine noun has its article and what agrees with it', async () => {
  const page = await openPage(`/es/${clause}`);
  await page.getByLabel(messagesOf('es', 'law').wordedFor).selectOption('es-public-service');
  expect(await page.locator(first).innerText()).toContain(
    'La empresa consultará a la junta de personal antes',
  );
  await closePage(page);
});

it('without script the words are neutral, and nothing offers others', async () => {
  const page = await openPage(`/fr/${clause}`, { javaScriptEnabled: false });
  expect(await page.locator(first).innerText()).toContain('consulte le syndicat');
  expect(await page.locator('[data-roles]').isVisible()).toBe(false);
  expect(await page.locator('.law-roles').first().isVisible()).toBe(false);
  await closePage(page);
});
