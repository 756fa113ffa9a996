import type { Page } from 'playwright-core';

/** Goes on by a button of the wizard. */
export const go = (page: Page, name = 'Continue') =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits for the question of a step. */
export const question = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** Answers who agreed on what, from the second step to the clauses; a language only where the text does not say it. */
export async function answerUntilClauses(
  page: Page,
  { title, country, union, language }: Record<'title' | 'country' | 'union', string> & { language?: string }, // prettier-ignore
): Promise<void> {
  await question(page, 'What is this agreement?');
  await page.locator('#title').fill(title);
  await page.locator('#country').selectOption(country);
  await page.locator('#sector').selectOption('transport');
  await page.getByRole('radio', { name: 'Company or employer' }).check();
  await go(page);
  await question(page, 'Who signed it?');
  await page.locator('#union-0').fill(union);
  await go(page);
  await question(page, 'When does it apply, and where can it be read?');
  if (language !== undefined) await page.locator('#language').selectOption(language);
  await go(page);
  await question(page, 'Which clauses do you give?');
}

/** Gives the word that the step of licence and consent asks for, without going on. */
export async function consent(page: Page): Promise<void> {
  await question(page, 'May the hub show these words?');
  await page.getByRole('radio', { name: 'My union is party to the agreement' }).check();
  await page.getByRole('radio', { name: /CC BY 4\.0/ }).check();
  await page.locator('#mayPublish').check();
  await page.locator('#noPersonalData').check();
}
