import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leaveOnDevice, type Device } from '../support/device.ts';
import { messagesOf } from '../support/messages.ts';
import { close, deskPasskey, open, openOn, useReleaseHub } from '../support/release-hub.ts';
import { localeOf, releaseWorks } from '../support/release-works.ts';
import { releaseFile, releaseJson, releaseLinks } from '../support/release.ts';
import { addAuthenticator } from '../support/walk.ts';

// Whatever people of release 0.2.0 kept on a device or in a file opens in today's pages.

useReleaseHub();

const devices = releaseJson('storage.json') as Record<'reader' | 'savedOnline' | 'desk', Device>;
const tools = Object.entries(releaseWorks);

const question = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

describe('a device shows what was typed', () => {
  it.each(tools.filter(([tool]) => tool !== 'data-rights'))(
    'in %s',
    async (_, { address, onDevice, shows }) => {
      const page = await openOn(devices.reader, address);
      await shows(page, onDevice);
      await close(page);
    },
  );

  it('in data-rights, and sends what waited for the network', async () => {
    const { address, onDevice, shows } = releaseWorks['data-rights'];
    const page = await openOn(devices.reader, address);
    await shows(page, onDevice);
    await page.getByText('It is kept until').waitFor();
    await close(page);
  });

  it('and saves on what was saved online before', async () => {
    const page = await openOn(devices.savedOnline, '/en/brief/');
    const aims = page.getByLabel('What we want to reach');
    expect(await aims.inputValue()).toBe('No tracking after hours, and no scores');
    await page.getByText('There are changes that are not saved online yet.').waitFor();
    await page.getByRole('button', { name: 'Save the changes online' }).click();
    await page.getByText('It is kept until').waitFor();
    await aims.fill('No tracking after hours');
    await page.getByRole('button', { name: 'Save the changes online' }).click();
    await page.getByText('It is kept until').waitFor();
    await close(page);
  });

  it('in a brief that pages without the brief’s own script count', async () => {
    const page = await openOn(devices.reader, releaseLinks.clause);
    await page.getByRole('button', { name: 'Take out of my brief' }).waitFor();
    await page.getByRole('link', { name: 'My brief (2)' }).waitFor();
    await close(page);
  });

  it('in answers to a team that were not handed in', async () => {
    const page = await openOn(devices.reader, releaseLinks.answer);
    await page.getByText('Harbour branch').waitFor();
    expect(await page.getByLabel('Your name').inputValue()).toBe('Zoë');
    expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true);
    await close(page);
  });

  it('in the wizard, the document included', async () => {
    const page = await openOn(devices.reader, releaseLinks.wizard);
    await question(page, 'Which clauses do you give?');
    const clause = page.getByRole('checkbox', { name: /Telework by free choice/, checked: true });
    await clause.waitFor();
    await page.goto('/en/contribute/?step=document', { waitUntil: 'networkidle' });
    await page.getByText(/agreement\.pdf/).waitFor();
    await page.getByText(/3 articles found/).waitFor();
    await close(page);
  });

  it('in the receipt it was asked to remember', async () => {
    const page = await openOn(devices.reader, '/en/contribute/status/');
    await page.getByRole('heading', { name: 'Waiting for a moderator' }).waitFor();
    await page.getByText('Remembered on this device').waitFor();
    await close(page);
  });

  it('in a workshop that was being held', async () => {
    const page = await openOn(devices.reader, '/en/workshops/fundamentals/run/');
    await page.locator('main.live').waitFor();
    const steps = page.getByRole('navigation', { name: 'Agenda' }).locator('li');
    expect(await steps.nth(1).locator('[aria-current=step]').count()).toBe(1);
    await close(page);
  });

  it('at the desk, once its moderator signed in', async () => {
    const page = await open('/robots.txt');
    await leaveOnDevice(page, devices.desk);
    await addAuthenticator(page, deskPasskey());
    await page.goto(releaseLinks.submission);
    await page.getByRole('button', { name: 'Sign in with your passkey' }).click();
    await page.getByRole('button', { name: 'Claim it for 30 minutes' }).click();
    await page.getByText('1 to publish · 1 to reject · 0 not decided').waitFor();
    const edited = 'No camera watches an office, the depot included.';
    expect(await page.locator('#clause-0-text').inputValue()).toBe(edited);
    expect(await page.locator('#clause-1-reason').inputValue()).toBe('Parking is not our subject.');
    await page.getByRole('button', { name: /^Keyboard shortcuts/ }).click();
    expect(await page.getByRole('checkbox', { name: 'Shortcuts are on' }).isChecked()).toBe(false);
    await page.context().close();
  });
});

describe('a file opens', () => {
  it.each(tools)('of %s', async (tool, work) => {
    const { address, onDevice, shows } = work;
    const page = await open(address);
    const { save } = messagesOf(localeOf(work), 'saved');
    await page.locator('button:enabled', { hasText: save }).first().waitFor();
    const file = releaseFile(`files/${tool}.json`);
    await page.locator('input[accept^=".json"]').last().setInputFiles(file);
    await shows(page, onDevice);
    await close(page);
  });

  it('of data rights as a spreadsheet', async () => {
    const { address, onDevice, shows } = releaseWorks['data-rights'];
    const page = await open(address);
    await page.locator('input[accept=".xlsx"]:enabled').waitFor({ state: 'attached' });
    const file = releaseFile('files/data-rights.xlsx');
    await page.getByLabel('Open an .xlsx worksheet').setInputFiles(file);
    await page.getByText('2 systems were read').waitFor();
    await shows(page, onDevice);
    await close(page);
  });

  it('of one person’s answers, among those of a team', async () => {
    const page = await open(releaseLinks.saved.dif.edit);
    const parts = page.getByRole('navigation', { name: 'Parts of the tool' });
    await parts.getByRole('button', { name: 'Answer separately' }).click();
    await page
      .getByLabel('Add a file of answers')
      .setInputFiles(releaseFile('files/dif-answer.json'));
    for (const name of ['Ana', 'Rui', 'Zoë']) {
      await page.getByRole('listitem').filter({ hasText: name }).last().waitFor();
    }
    await close(page);
  });
});
