import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ReleaseTool } from './release.ts';

/** Fails unless the page comes to show a field with this value. */
async function holds(page: Page, label: string | RegExp, value: string | RegExp): Promise<void> {
  const field = page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first();
  await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toMatch(value);
}

/** One work of a tool as people of release 0.2.0 left it: on a device or in a file, and once more online. */
export type ReleaseWork = {
  address: string;
  onDevice: string;
  online: string;
  /** Fails unless the page shows what was typed, under that name. */
  shows: (page: Page, name: string) => Promise<void>;
};

/** The language in which a work was made. */
export const localeOf = ({ address }: ReleaseWork) => (address.startsWith('/es/') ? 'es' : 'en');

/** By tool. */
export const releaseWorks: Record<ReleaseTool, ReleaseWork> = {
  brief: {
    address: '/en/brief/',
    onDevice: 'Vans of the depot',
    online: 'Vans of the depot, online',
    shows: async (page, name) => {
      await holds(page, 'What is the meeting about?', name);
      await holds(page, 'What we want to reach', 'No tracking after hours');
      const second = page.locator('main ol > li').nth(1);
      await second.getByText('Talks on telework with time').first().waitFor();
      const note = second.getByLabel('Our note on this clause');
      expect(await note.inputValue()).toBe('We open with this one.');
    },
  },
  dif: {
    address: '/en/tools/dif/',
    onDevice: 'Ferry crew',
    online: 'Harbour branch',
    shows: async (page, name) => {
      await holds(page, 'Team or union', name);
      const parts = page.getByRole('navigation', { name: 'Parts of the tool' });
      await parts.getByRole('button', { name: 'Plan' }).click();
      await holds(page, /^Responsible|^Who/, 'Wilhelmina Zygoma');
      await parts.getByRole('button', { name: 'Print and keep' }).click();
      await page.getByText('Nobody asked the night shift.').first().waitFor({ state: 'attached' });
    },
  },
  'data-life-cycle': {
    address: '/en/tools/data-life-cycle/',
    onDevice: 'CareRota',
    online: 'CareRota online',
    shows: async (page, name) => {
      await holds(page, 'System', name);
      await holds(page, 'Data recorded', 'Start and end of visits\nPosition of the phone');
      await holds(page, /What we will ask for/, /^A written list/);
    },
  },
  'data-rights': {
    address: '/en/tools/data-rights/',
    onDevice: 'CareRota',
    online: 'CareRota online',
    shows: async (page, name) => {
      await page.getByRole('button', { name, exact: true }).first().click();
      const letter = page.locator('.letter');
      await letter.getByText('Ms Meyer, Home Care North').waitFor();
      await letter.getByText(`list the decisions that ${name} takes`).waitFor();
      const table = await page.getByRole('table').innerText();
      for (const typed of ['=Ranks carers', 'GDPR, article 22', 'Door cards', 'Rota Systems']) {
        expect(table).toContain(typed);
      }
    },
  },
  'co-governance': {
    address: '/es/tools/co-governance/',
    onDevice: 'CareRota',
    online: 'CareRota online',
    shows: async (page, name) => {
      await holds(page, 'Sistema', name);
      await page.getByText('1 conformes, 1 no conformes, 17 abiertas').first().waitFor();
      await page.locator('.letter').getByText('«Eficiencia»').waitFor();
    },
  },
  'hub-exercise': {
    address: '/en/tools/hub-exercise/',
    onDevice: 'Group Red',
    online: 'Group Blue, online',
    shows: async (page, name) => {
      await holds(page, 'Name of the group', name);
      expect(await page.locator('main textarea').first().inputValue()).toBe(
        'Scores decide nothing alone.',
      );
    },
  },
};
