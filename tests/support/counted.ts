import type { BrowserContextOptions, Locator } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type WatchedPage } from './browser.ts';

/** The least that WCAG 2.2 wants a target to measure, in px. */
const minTarget = 24;

/** What a person counts: a press of mouse or finger, a choice in a list, Enter in a box to search by. */
const counting = `
  addEventListener('pointerdown', () => countPress(), true);
  addEventListener('change', ({ target }) => target.matches('select') && countPress(), true);
  addEventListener('keydown', ({ key, target }) => {
    if (key === 'Enter' && target.matches('input, button, a')) countPress();
  }, true);
`;

/**
 * A page on which all is done as a person does it, and counted: by mouse, or by finger where the device has touch, on what
 * is seen, not covered and large enough. The browser itself counts, so that no press goes by another way.
 */
export class Counted {
  readonly page: WatchedPage;
  readonly #hasTouch: boolean;
  #said: string[] = [];
  #counted = 0;

  private constructor(page: WatchedPage, hasTouch: boolean) {
    this.page = page;
    this.#hasTouch = hasTouch;
  }

  /** Opens a page on a device that is new to the hub; nothing is counted yet. */
  static async open(path: string, device: BrowserContextOptions): Promise<Counted> {
    const page = await openPage('/robots.txt', device);
    const counted = new Counted(page, device.hasTouch === true);
    await page.exposeFunction('countPress', () => (counted.#counted += 1));
    await page.addInitScript(counting);
    await page.goto(path);
    return counted;
  }

  /** Presses what is seen, in its middle. */
  async press(target: Locator): Promise<void> {
    await target.waitFor();
    const { x, y, width, height, isOnTop } = await target.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
      return { x, y, width, height, isOnTop: element.contains(onTop) };
    });
    const label = (await target.getAttribute('aria-label')) ?? (await target.innerText());
    const name = label || 'the box';
    expect(isOnTop, `${name} is not covered`).toBe(true);
    expect(Math.min(width, height), `size of ${name}`).toBeGreaterThanOrEqual(minTarget);
    this.#said.push(name);
    const hand = this.#hasTouch ? this.page.touchscreen : this.page.mouse;
    const [middle, centre] = [x + width / 2, y + height / 2];
    await ('tap' in hand ? hand.tap(middle, centre) : hand.click(middle, centre));
  }

  /**
   * Types a question and presses Enter. Typing is no press and a keyboard leads into the box without one; on a phone it
   * opens by a tap on the box.
   */
  async search(query: string): Promise<void> {
    const box = this.page.getByRole('searchbox');
    await (this.#hasTouch ? this.press(box) : box.focus());
    await this.page.keyboard.type(query);
    this.#said.push('Enter');
    await this.page.keyboard.press('Enter');
  }

  /** What was pressed since the beginning or the last call, in its order; fails when the browser counted otherwise. */
  async take(): Promise<string[]> {
    const taken = this.#said;
    await expect.poll(() => this.#counted, { message: taken.join(', ') }).toBe(taken.length);
    this.#said = [];
    this.#counted = 0;
    return taken;
  }
}
