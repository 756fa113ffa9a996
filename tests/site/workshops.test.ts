import { expect, describe, it } from 'vitest';
import { closePage, openPage, useBrowser, type WatchedPage } from '../support/browser.ts';
import { keptOffline } from '../support/kept.ts';

useBrowser();

const guide = '/en/workshops/fundamentals/';
const slideShown = (page: WatchedPage) => page.locator('li.shown h2').innerText();

/** Opens slides or the facilitator's screen and waits until the script of the page has taken over. */
async function openLive(path: string): Promise<WatchedPage> {
  const page = await openPage('about:blank');
  await page.goto(path);
  await page.locator('main.live').waitFor();
  return page;
}

/** Opens the facilitator's screen with a clock that runs only when the test lets it. */
async function openStopped(path: string): Promise<WatchedPage> {
  const page = await openPage('about:blank');
  await page.clock.install({ time: '2026-03-02T18:00:00' });
  await page.clock.pauseAt('2026-03-02T18:30:00');
  await page.goto(path);
  await page.locator('main.live').waitFor();
  return page;
}

/** On how many sheets a page comes out of the printer. */
async function sheets(page: WatchedPage): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe('a facilitator', () => {
  it('goes from the list to the guide and to running slides, and keeps the place in the address', async () => {
    const page = await openPage('/es/workshops/');
    await page.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await page.getByRole('link', { name: 'Mostrar las diapositivas' }).click();
    await page.locator('main.live').waitFor();
    const first = await slideShown(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.waitForURL('**/slides/#3');
    expect(await slideShown(page)).not.toBe(first);
    await page.keyboard.press('End');
    expect(await page.getByRole('button', { name: 'Diapositiva siguiente' }).isDisabled()).toBe(
      true,
    );
    await page.keyboard.press('Home');
    expect(await slideShown(page)).toBe(first);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Atajos' }).waitFor();
    await page.keyboard.press('Escape');
    await closePage(page);
  });

  it('opens a slide by its address, and turns slides by swiping', async () => {
    const page = await openLive(`${guide}slides/#5`);
    const fifth = await slideShown(page);
    const swipe = (from: number, to: number) =>
      page
        .locator('ol')
        .first()
        .evaluate(
          (list, [start, end]) => {
            const finger = (x: number) =>
              new Touch({ identifier: 1, target: list, clientX: x, clientY: 200 });
            const send = (type: string, x: number) =>
              list.dispatchEvent(
                new TouchEvent(type, {
                  bubbles: true,
                  changedTouches: [finger(x)],
                  touches: [finger(x)],
                }),
              );
            send('touchstart', start);
            send('touchend', end);
          },
          [from, to] as const,
        );
    await swipe(300, 100);
    await page.waitForURL('**/slides/#6');
    expect(await slideShown(page)).not.toBe(fifth);
    await swipe(100, 300);
    await page.waitForURL('**/slides/#5');
    expect(await slideShown(page)).toBe(fifth);
    await closePage(page);
  });

  it('reads the notes in the speaker view while another window shows the room the same slide', async () => {
    const page = await openLive(`${guide}slides/#2`);
    await page.keyboard.press('s');
    await page.waitForURL('**/slides/#speaker-2');
    const notes = page.getByRole('region', { name: 'Notes' });
    const said = await notes.innerText();
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Open the slides for the room' }).click();
    const room = await opening;
    await room.locator('main.live').waitFor();
    await page.bringToFront();
    await page.keyboard.press('ArrowRight');
    await room.waitForURL('**/slides/#3');
    expect(await notes.innerText()).not.toBe(said);
    expect(await room.getByRole('region', { name: 'Notes' }).count()).toBe(0);
    await page.keyboard.press('s');
    await page.waitForURL('**/slides/#3');
    await closePage(page);
  });

  it('sees how a part stands, runs over, and finds everything again after a reload', async () => {
    const page = await openStopped(`${guide}run/`);
    const part = page.locator('.part');
    expect(await part.innerText()).toMatch(/^10:00\s+left$/);
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await page.clock.fastForward('04:00');
    expect(await part.innerText()).toMatch(/^6:00\s+left$/);
    await page.clock.fastForward('08:00');
    expect(await part.innerText()).toMatch(/^\+2:00\s+over$/);
    await page.getByText('2 minutes behind').waitFor();
    await page.getByRole('button', { name: 'Next part' }).click();
    await page.clock.fastForward('05:00');
    await page.reload();
    await page.locator('main.live').waitFor();
    expect(await part.innerText()).toMatch(/^10:00\s+left$/);
    expect(await page.locator('[aria-current=step]').innerText()).toContain('5:00 / 15 min');
    await closePage(page);
  });

  it('times the groups for the room to see, and gives them more', async () => {
    const page = await openStopped(`${guide}run/`);
    await page.getByRole('navigation', { name: 'Agenda' }).getByText('Design an algorithm').click();
    await page
      .locator('.groups')
      .getByRole('button', { name: /^Start \d+ minutes$/ })
      .click();
    await page.getByRole('button', { name: '5 more minutes' }).click();
    await page.getByRole('button', { name: 'Show the countdown to the room' }).click();
    const room = page.getByRole('dialog');
    const before = await room.getByRole('timer').innerText();
    await page.clock.fastForward('10:00');
    const left = (time: string) => Number(time.split(':')[0]);
    expect(left(before) - left(await room.getByRole('timer').innerText())).toBe(10);
    await page.clock.fastForward('59:00');
    await room.getByText('Time is up').waitFor();
    await room.getByRole('button', { name: 'Back to your screen' }).click();
    await room.waitFor({ state: 'hidden' });
    await closePage(page);
  });
});

describe('on paper', () => {
  it('a guide is a booklet whose possible answers come last, on a page of their own', async () => {
    const page = await openPage('/fr/workshops/fundamentals/', { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { name: 'Réponses possibles' }).count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('main').innerText();
    const answers = text.lastIndexOf('Réponses possibles');
    expect(answers).toBeGreaterThan(text.lastIndexOf('Pour aller plus loin'));
    expect(text).not.toContain('Voir les réponses possibles');
    expect(await sheets(page)).toBeGreaterThan(10);
    await closePage(page);
  });

  it('the sheets are one or more pages for each exercise, the evaluation and the list of those present', async () => {
    const page = await openPage(`${guide}handouts/`, { javaScriptEnabled: false });
    const handouts = await page.getByRole('article').count();
    expect(handouts).toBeGreaterThanOrEqual(4);
    expect(await sheets(page)).toBeGreaterThanOrEqual(handouts);
    await closePage(page);
  });

  it('the slides are a handout, three a page, with their notes', async () => {
    const page = await openPage(`${guide}slides/`, { javaScriptEnabled: false });
    const slides = await page.locator('main > ol > li').count();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.notes').last().isVisible()).toBe(true);
    expect(await sheets(page)).toBe(Math.ceil(slides / 3));
    await closePage(page);
  });
});

it('without script all slides are there to read, with their notes', async () => {
  const page = await openPage('/pt/workshops/fundamentals/slides/', { javaScriptEnabled: false });
  const slides = page.locator('main > ol > li');
  expect(await slides.count()).toBeGreaterThan(11);
  expect(await slides.last().locator('.notes').isVisible()).toBe(true);
  await closePage(page);
});

describe('without a network', () => {
  it('slides, notes, clocks and sheets of a guide that was opened once are there, and the files that were kept', async () => {
    const page = await openPage('/es/workshops/fundamentals/');
    await page.getByRole('button', { name: 'Guardar también los archivos' }).click();
    await page
      .getByRole('button', { name: 'Guardados en este dispositivo' })
      .or(page.locator('main').getByRole('status'))
      .waitFor();
    const parts = ['slides/', 'run/', 'handouts/'].map(
      (part) => `/es/workshops/fundamentals/${part}`,
    );
    await keptOffline(page, [
      ...parts,
      '/workshops/fundamentals-es.zip',
      '/workshops/fundamentals-es.pptx',
    ]);
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Mostrar las diapositivas' }).click();
    await page.locator('main.live').waitFor();
    await page.keyboard.press('s');
    expect(await page.getByRole('region', { name: 'Notas' }).innerText()).not.toBe('');
    await page.goto('/es/workshops/fundamentals/run/');
    await page.getByRole('button', { name: 'Poner en marcha el reloj' }).click();
    await page.getByRole('button', { name: 'Pausa' }).waitFor();
    await page.goto('/es/workshops/fundamentals/handouts/');
    expect(await page.getByRole('article').count()).toBeGreaterThan(3);
    await page.goto('/es/workshops/fundamentals/');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /\.zip/ }).click();
    expect((await downloading).suggestedFilename()).toBe('fundamentals-es.zip');
    await page.context().close();
  });
});
