import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import type { Download } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';

useBrowser();

const phone = { viewport: { width: 390, height: 800 } };

const changes = (page: WatchedPage) => page.requests.filter((url) => url.includes('/api/'));

/** Presses a button and takes the file that comes of it. */
async function take(page: WatchedPage, name: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return file;
}

/** What is on paper when a button is pressed. */
async function onPaper(page: WatchedPage, name: string): Promise<string> {
  await page.evaluate('window.print = () => { document.body.id = "printed"; }');
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('#printed').waitFor();
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('main').innerText();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate('document.body.id = ""');
  return text;
}

/** Saves online and opens the link to edit in a profile of its own. */
async function reopen(page: WatchedPage, save: string, link: string): Promise<WatchedPage> {
  expect(changes(page)).toEqual([]);
  await page.getByRole('button', { name: save, exact: true }).click();
  const address = await page.getByLabel(link, { exact: true }).inputValue();
  expect(changes(page).length).toBeGreaterThan(0);
  expect(page.requests.some((url) => url.includes(new URL(address).hash.slice(1)))).toBe(false);
  return openPage(new URL(address).pathname + new URL(address).hash);
}

describe('the data life cycle', () => {
  it('maps a scheduling system, proposes clauses, and goes into a table, onto paper and behind a link', async () => {
    const page = await openPage('/en/tools/data-life-cycle/');
    await page.getByLabel('System', { exact: true }).fill('CareRota');
    await page.getByLabel('Supplier', { exact: true }).fill('Rota Systems Ltd');
    await page.getByLabel('Data recorded').fill('Start and end of visits\nPosition of the phone');
    await page.getByRole('button', { name: /^Add: A written list of all data/ }).click();
    expect(await page.getByLabel('What we will ask for').first().inputValue()).toMatch(
      /^A written list/,
    );
    const clauses = page.locator('#collection .clauses li');
    expect(await clauses.getByText('Model wording').count()).toBeGreaterThan(3);
    expect(await clauses.getByText('Wording of an agreement').count()).toBeGreaterThan(0);

    await page.getByRole('link', { name: /Off-boarding/ }).click();
    await page.locator('#off-boarding:focus').waitFor();
    expect(await page.locator('#collection').isVisible()).toBe(false);
    await page.getByRole('textbox', { name: 'Retention' }).fill('Nobody knows');
    expect(await page.getByRole('link', { name: /Off-boarding/ }).innerText()).toContain('1 of 4');

    const file = await take(page, 'Download as .xlsx');
    const [sheet] = await readSheets(readFileSync(await file.path()));
    expect(sheet?.data).toContainEqual([
      'Collection',
      'Data recorded',
      'Start and end of visits\nPosition of the phone',
    ]);
    const paper = await onPaper(page, 'Print the sheet');
    expect(paper).toContain('Nobody knows');
    expect(paper).not.toContain('Warning signs');
    expect(await onPaper(page, 'Print a blank sheet')).not.toContain('Nobody knows');

    const other = await reopen(page, 'Save online', 'Link to edit');
    await other.getByRole('button', { name: 'CareRota', exact: true }).waitFor();
    expect(await other.getByLabel('Supplier', { exact: true }).inputValue()).toBe(
      'Rota Systems Ltd',
    );
    await closePage(other);
    await closePage(page);
  });

  it('shows the stage that a ring elsewhere leads to', async () => {
    for (const from of ['glossary/', 'workshops/data-life-cycle/']) {
      const page = await openPage(`/en/${from}`);
      const ring = page.getByRole('navigation').filter({ hasText: '3 Storage and access' });
      expect(await ring.getByRole('link').allInnerTexts()).toHaveLength(4);
      await ring.getByRole('link', { name: 'Storage and access' }).click();
      await page.waitForURL('**/tools/data-life-cycle/#storage-and-access');
      await page.locator('#storage-and-access:focus').waitFor();
      expect(await page.locator('#collection').isVisible()).toBe(false);
      await closePage(page);
    }
  });

  it('without script its questions can be read and a blank sheet printed', async () => {
    const page = await openPage('/fr/tools/data-life-cycle/', { javaScriptEnabled: false });
    for (const stage of ['collection', 'analysis', 'storage-and-access', 'off-boarding']) {
      expect(await page.locator(`#${stage}`).isVisible()).toBe(true);
    }
    expect(await page.getByRole('button', { name: 'Télécharger en .xlsx' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').innerText()).toContain('Durée de conservation');
    await closePage(page);
  });
});

describe('data rights', () => {
  it('leads from what is recorded to rights, a letter and a limit, and loses nothing in a spreadsheet', async () => {
    const page = await openPage('/en/tools/data-rights/');
    await page.getByLabel('System', { exact: true }).fill('CareRota');
    await page.getByLabel('Supplier', { exact: true }).fill('Rota Systems Ltd');
    await page.getByRole('link', { name: /Automated decisions/ }).click();
    const part = page.locator('#automated');
    await part
      .getByLabel('Automated decision or profile')
      .fill('=Ranks carers\nProposes shifts, 50 % by client ratings');
    await part.getByText('Your notes point to it: Automated decision or profile').first().waitFor();
    await part.getByRole('checkbox', { name: /article 22/ }).check();
    await part.getByRole('button', { name: /^Add: No score is used for pay/ }).click();
    await part
      .getByRole('button', { name: /^Put into the worksheet/ })
      .first()
      .click();
    await page.getByLabel('Status').selectOption('asked');
    await page.getByLabel('Date', { exact: true }).fill('2027-01-15');
    await page.getByLabel('Employer and person written to').fill('Ms Meyer, Home Care North');
    await page.getByLabel('Answer wanted by').fill('2027-02-01');

    const letter = page.locator('.letter');
    const said = await letter.innerText();
    expect(said).toContain('Ms Meyer, Home Care North');
    expect(said).toMatch(/list the decisions that CareRota takes.*\(GDPR, article 22/);
    expect(said).toContain('by 1 February 2027');
    expect(said).toContain('Place of storage');
    await page.getByRole('button', { name: 'Add a system' }).click();
    await page.getByRole('link', { name: /Tools and systems/ }).click();
    await page.getByLabel('System', { exact: true }).fill('Door cards');

    const file = await take(page, 'Download as .xlsx');
    const table = page.getByRole('table');
    const before = await table.innerText();
    const word = await take(page, 'Download for Word');
    const parts = unzipSync(new Uint8Array(readFileSync(await word.path())));
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Ms Meyer');

    const other = await openPage('/fr/tools/data-rights/', phone);
    await other.locator('input[accept=".xlsx"]:enabled').waitFor({ state: 'attached' });
    await other.getByLabel('Ouvrir une feuille .xlsx').setInputFiles(await file.path());
    await other.getByText('2 systèmes ont été lus').waitFor();
    expect(await other.locator('.letter').innerText()).toContain('Ms Meyer, Home Care North');
    expect(await other.getByRole('table').innerText()).toContain('RGPD, article 22');
    const again = await take(other, 'Télécharger en .xlsx');
    await page.getByLabel('Open an .xlsx worksheet').setInputFiles(await again.path());
    await page.getByText('2 systems were read').waitFor();
    expect(await table.innerText()).toBe(before);
    expect(changes(other)).toEqual([]);
    await closePage(other);

    await page.getByLabel('Open an .xlsx worksheet').setInputFiles({
      name: 'wages.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no spreadsheet'),
    });
    await page.getByText('This is no .xlsx file').waitFor();
    expect(await table.innerText()).toBe(before);

    const shared = await reopen(page, 'Save online', 'Link to read');
    await shared.getByText('You opened this with a link to read').waitFor();
    expect(await shared.getByLabel('Supplier', { exact: true }).isDisabled()).toBe(true);
    await closePage(shared);
    await closePage(page);
  });

  it('in a country without notes names no article', async () => {
    const page = await openPage('/pt/tools/data-rights/', phone);
    await page.getByLabel('Seu país').selectOption('PE');
    await page.getByText('Não temos nada sobre o direito próprio deste país').waitFor();
    const part = page.locator('#systems');
    await part.getByRole('checkbox', { name: /informado sobre novas tecnologias/ }).check();
    expect(await part.getByText(/RGPD/).count()).toBe(0);
    const letter = await page.locator('.letter').innerText();
    expect(letter).toContain('boas relações de trabalho');
    expect(letter).not.toContain('RGPD');
    await closePage(page);
  });

  it('in a member of the European Union names the GDPR’s articles and the country’s own', async () => {
    const page = await openPage('/en/tools/data-rights/');
    await page.getByLabel('System', { exact: true }).fill('CareRota');
    await page.getByLabel('Your country').selectOption('FR');
    await page.getByRole('link', { name: /Data sources/ }).click();
    const part = page.locator('#sources');
    await part.getByRole('heading', { name: 'In the law of France' }).waitFor();
    await part.getByRole('checkbox', { name: /GDPR, article 15/ }).check();
    await part.getByRole('checkbox', { name: /Code du travail, art\. L1222-4/ }).check();
    const letter = page.locator('.letter');
    expect(await letter.innerText()).toMatch(/\(GDPR, article 15/);
    expect(await letter.innerText()).toContain(
      'how you apply the following to CareRota, and whom workers turn to: Code du travail, art. L1222-4.',
    );
    expect(await letter.innerText()).toContain('each with the right it rests on');
    const file = await take(page, 'Download as .xlsx');

    const other = await openPage('/fr/tools/data-rights/');
    await other.locator('input[accept=".xlsx"]:enabled').waitFor({ state: 'attached' });
    await other.getByLabel('Ouvrir une feuille .xlsx').setInputFiles(await file.path());
    await other.getByText('1 système a été lu').waitFor();
    expect(await other.getByLabel('Votre pays').inputValue()).toBe('FR');
    await other.locator('.letter').getByText('Code du travail, art. L1222-4').waitFor();

    await page.getByLabel('Your country').selectOption('PT');
    await part.getByRole('heading', { name: 'In the law of Portugal' }).waitFor();
    const doubted = part.getByRole('checkbox', { name: /Código do Trabalho/ }).first();
    await doubted.check();
    await part.getByText('asks for it without naming the article').first().waitFor();
    expect(await letter.innerText()).toContain('apply to CareRota the law on “');
    expect(await letter.innerText()).not.toContain('Código');
    expect(await letter.innerText()).not.toContain('Code du travail');
    await closePage(other);
    await closePage(page);
  });

  it.each([
    ['BR', 'private', /Lei Geral de Proteção de Dados Pessoais .*, art\. 18 e 19/, 1],
    ['MX', 'private', /Ley Federal de Protección de Datos Personales .*, art\. 22 a 26/, 1],
    ['MX', 'public-service', /Ley General de Protección de Datos Personales .*, art\. 37 a 41/, 1],
    ['MX', 'public-service', /Ley Federal de Protección de Datos Personales/, 0],
  ] as const)('in %s, %s, has %s: %i', async (country, where, article, count) => {
    const page = await openPage('/en/tools/data-rights/');
    await page.getByLabel('Your country').selectOption(country);
    await page.getByLabel('Where you work').selectOption(where);
    await page.getByRole('link', { name: /Data sources/ }).click();
    const part = page.locator('#sources');
    await part.getByRole('heading', { name: 'In the law of' }).waitFor();
    expect(await part.getByRole('checkbox', { name: /GDPR/ }).count()).toBe(0);
    const right = part.getByRole('checkbox', { name: article });
    expect(await right.count()).toBe(count);
    if (count > 0) {
      await right.check();
      expect(await page.locator('.letter').innerText()).toMatch(article);
      expect(await page.getByRole('table').innerText()).toMatch(article);
    }
    await closePage(page);
  });

  it('offers the country that was chosen on another page, and keeps the one chosen here', async () => {
    const page = await openPage('/en/topics/monitoring/');
    await page.getByLabel('Your country').selectOption('BR');
    await page.goto('/en/tools/data-rights/');
    await page.getByRole('button', { name: 'Use what you chose before: Brazil' }).click();
    expect(await page.getByLabel('Your country').inputValue()).toBe('BR');
    await page.getByLabel('Your country').selectOption('MX');
    await page.goto('/en/topics/monitoring/');
    expect(await page.getByLabel('Your country').inputValue()).toBe('MX');
    await closePage(page);
  });

  it('opens a file of release 0.2.0 in the area that it notes, until a country is chosen', async () => {
    const page = await openPage('/en/tools/data-rights/');
    await page.locator('input[accept=".xlsx"]:enabled').waitFor({ state: 'attached' });
    const file = {
      $schema: 'http://localhost:8991/data/schemas/data-rights.json',
      format: 'clause-hub',
      version: 1,
      kind: 'worksheet',
      tool: 'data-rights',
      writtenAt: '2026-11-28T20:17:19.036Z',
      document: {
        tool: 'data-rights',
        about: { area: 'elsewhere' },
        systems: [{ system: 'CareRota', right: 'see' }],
      },
    };
    await page
      .locator('input[accept^=".json"]')
      .last()
      .setInputFiles({
        name: 'old.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(file)),
      });
    const letter = page.locator('.letter');
    await letter.getByText('each worker can see, free of charge').waitFor();
    await page.getByText('Elsewhere. No article is named').waitFor();
    await page.getByLabel('Your country').selectOption('FR');
    await page.getByText('The GDPR applies here.').waitFor();
    expect(await letter.innerText()).not.toContain('each worker can see, free of charge');
    await closePage(page);
  });
});

describe('co-governance', () => {
  it('judges answers by keyboard, prints minutes and asks in a letter for what is open', async () => {
    const page = await openPage('/es/tools/co-governance/');
    expect(await page.locator('main article h3').count()).toBe(19);
    await page.getByLabel('Sistema', { exact: true }).fill('CareRota');
    await page.getByLabel('Fecha de la reunión').fill('2027-01-20');
    await page.getByLabel('Informática').check();
    const first = page.getByRole('article', { name: /^¿Qué sistemas/ });
    const second = page.getByRole('article', { name: /^¿Para qué sirve/ });
    await first.getByText('Cómo valorar la respuesta').press('Enter');
    await first.getByText('Una buena respuesta contiene').waitFor();
    await first.getByLabel('Respuesta que recibimos').fill('Lista entregada');
    await first.getByRole('radio', { name: 'Conformes', exact: true }).focus();
    await page.keyboard.press('Space');
    await second.getByLabel('Respuesta que esperamos').fill('Mejorar la puntualidad');
    await second.getByLabel('Respuesta que recibimos').fill('«Eficiencia»');
    await second.getByRole('radio', { name: 'No conformes' }).press('Space');
    await page.getByText('1 conformes, 1 no conformes, 17 abiertas').first().waitFor();

    const letter = await page.locator('.letter').innerText();
    expect(letter).toContain('reunión del 20 de enero de 2027 sobre CareRota');
    expect(letter).toContain('1. ¿Para qué sirve este sistema');
    expect(letter).toContain('Hasta ahora se nos ha dicho: «Eficiencia»');
    expect(letter).toContain('que asistan: Informática');
    expect(letter).not.toContain('están en uso, a prueba o previstos');
    const minutes = await onPaper(page, 'Imprimir el acta');
    expect(minutes).toContain('Lista entregada');
    expect(minutes).toContain('Mejorar la puntualidad');

    const file = await take(page, 'Descargar un archivo');
    await page.getByRole('button', { name: /^Quitar «CareRota»/ }).click();
    await page.getByRole('button', { name: 'Sí, quitar' }).click();
    await page.getByText('0 conformes, 0 no conformes, 19 abiertas').first().waitFor();
    await page.locator('input[accept^=".json"]').setInputFiles(await file.path());
    await page.getByText('1 conformes, 1 no conformes, 17 abiertas').first().waitFor();
    const other = await reopen(page, 'Guardar en línea', 'Enlace para modificar');
    await other.getByText('1 conformes, 1 no conformes, 17 abiertas').first().waitFor();
    await closePage(other);
    await closePage(page);
  });
});
