import { expect, it } from 'vitest';
import { findings } from '../support/axe.ts';
import { closePage, openPage, useBrowser } from '../support/browser.ts';
import { messagesOf } from '../support/messages.ts';
import { pdfOfPictures, scanned } from '../support/scans.ts';
import { answerUntilClauses, consent, go, question } from '../support/wizard.ts';

useBrowser();

const { scan: words } = messagesOf('en', 'documents');
const contribute = messagesOf('en', 'contribute');

const agreement = `<h1>Agreement of the bus depot</h1>
<h2>ARTICLE 7 TELEWORK</h2>
<p>Telework is voluntary. The employer pays 35 euros a month for every employee who works from home, from 1 March 2027.</p>
<p>An employee shall not be asked to work from home on more than three days a week.</p>
<h2>ARTICLE 8 VIDEO SURVEILLANCE</h2>
<p>Pictures of cameras are not kept longer than 30 days and shall never be used for discipline.</p>`;

it('a scan is read on the device, compared with its pictures and sent as what it is', async () => {
  const page = await openPage('/en/contribute/');
  await page.getByLabel('The document', { exact: true }).setInputFiles({
    name: 'scan.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOfPictures(await scanned(agreement)),
  });
  await page.getByText(words.found).waitFor();
  await page.getByText('Loads 4.5 MB from this hub first.').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.getByLabel('English', { exact: true }).press('Space');
  await page.getByText(words.none).waitFor();
  expect(await page.getByRole('button', { name: words.start }).isDisabled()).toBe(true);
  await page.getByLabel('English', { exact: true }).press('Space');
  await page.getByRole('button', { name: words.start }).press('Enter');
  await page.getByText(/2 articles found/).waitFor();
  await page.getByText(/Read from pictures, with \d\d% certainty/).waitFor();
  await go(page);

  await answerUntilClauses(page, {
    title: 'Agreement of the scanned depot',
    country: 'GB',
    union: 'Unite',
  });
  await page.getByRole('checkbox', { name: /Telework/ }).check();
  await page.getByText(`${words.compare}: 7 Telework`).click();
  const lines = page.getByRole('region', { name: words.compare }).getByRole('listitem');
  await lines.first().waitFor();
  const marks = await lines.locator('mark').allInnerTexts();
  for (const mark of ['35', '1', 'March', '2027', 'not', 'three']) expect(marks).toContain(mark);
  const darkest = () =>
    lines
      .first()
      .locator('canvas')
      .evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const drawn = (canvas as HTMLCanvasElement)
          .getContext('2d')
          ?.getImageData(0, 0, width, height);
        return Math.min(...(drawn?.data.filter((_, at) => at % 4 === 0) ?? [255]));
      });
  await expect.poll(darkest).toBeLessThan(100);
  expect(await findings(page)).toEqual([]);

  const count = await lines.count();
  await page.getByText(`Still to compare: ${count} of ${count} lines`).waitFor();
  await lines.first().getByRole('button', { name: words.correct }).press('Enter');
  const field = page.getByRole('textbox', { name: words.corrected });
  const said = await field.inputValue();
  await field.fill(said.replace('35', '36'));
  await field.press('Enter');
  await page.getByText(`Still to compare: ${count - 1} of ${count} lines`).waitFor();

  await go(page);
  await consent(page);
  await go(page);
  await question(page, 'Check your answers');
  await page.getByText('Read from pictures and not yet compared in whole').waitFor();
  await page.getByRole('button', { name: words.compare }).press('Enter');
  await page.getByText(`${words.compare}: 7 Telework`).click();
  const open = lines.getByRole('checkbox', { checked: false });
  while ((await open.count()) > 0) await open.first().check();
  await page.getByText(words.allCompared).waitFor();
  await go(page);
  await go(page);
  await question(page, 'Check your answers');
  // A browser does not tell what it sends beside a file.
  await page.evaluate(
    `const set = FormData.prototype.set;
     FormData.prototype.set = function (name, ...given) {
       if (name === 'submission') window.submissionSent = given[0];
       set.call(this, name, ...given);
     };`,
  );
  await go(page, 'Send');
  await question(page, contribute.sent.question);
  const sent = await page.evaluate<string>('window.submissionSent');
  expect(sent).toContain('"textFrom":"scan-compared"');
  expect(sent).toContain('36 euros');
  await closePage(page);
});

it('a photograph of a page is read, after a pause, when the network fails a second time', async () => {
  const [picture] = await scanned(agreement);
  const page = await openPage('/en/contribute/');
  await page.getByLabel('The document', { exact: true }).setInputFiles({
    name: 'page.jpg',
    mimeType: 'image/jpeg',
    buffer: picture?.jpeg ?? Buffer.of(),
  });
  await page.getByText(words.found).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: words.start }).click();
  await page.getByText(words.unread).waitFor();
  await page.context().setOffline(false);
  page.complaints.length = 0;
  await page.getByRole('button', { name: words.start }).click();
  await page.getByRole('button', { name: words.pause }).click();
  await page.getByRole('button', { name: words.goOn }).click();
  await page.getByText(/2 articles found/).waitFor();
  await closePage(page);
});

it('a scan is checked too, once its words are read from the pictures', async () => {
  const page = await openPage('/en/check/');
  await page.locator('#agreement').setInputFiles({
    name: 'scan.pdf',
    mimeType: 'application/pdf',
    buffer: pdfOfPictures(await scanned(agreement)),
  });
  await page.getByRole('button', { name: words.start }).press('Enter');
  await page.getByRole('heading', { name: messagesOf('en', 'check').read }).waitFor();
  await page.locator('#topic-telework').waitFor();
  await closePage(page);
});
