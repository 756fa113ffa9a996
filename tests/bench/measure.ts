import type { Browser } from 'playwright-core';
import { firstQuery, laterQueries, warmQuestions } from './questions.ts';
import { TrafficMeter, type Transfer } from './traffic.ts';

/** The searches that are compared, by the names of their pages. */
export type Name = 'hub' | 'plain-pagefind' | 'minisearch';

const keyInterval = 120;

/** What was loaded from the focus of the field to ten results and the counts of the facets; and how long it took. */
export async function measureFirstSearch(
  browser: Browser,
  origin: string,
  name: Name,
  query = firstQuery,
): Promise<{ transfers: Transfer[]; milliseconds: number }> {
  const { page, meter } = await open(browser, origin, name);
  const { shown, milliseconds } = await page.evaluate(async (asked) => {
    const start = performance.now();
    await contestant.focus();
    await contestant.loadFacets();
    const answer = await contestant.ask(asked, {});
    return { ...answer, milliseconds: performance.now() - start };
  }, query);
  if (shown !== 10) throw new Error(`${name} showed ${shown} results for ${query}`);
  await page.waitForLoadState('networkidle');
  const transfers = meter.take();
  await page.context().close();
  return { transfers, milliseconds };
}

/** The times in ms of filtered queries with the counts of all facets and ten results, when everything is loaded. */
export async function measureWarm(browser: Browser, origin: string, name: Name): Promise<number[]> {
  const { page } = await open(browser, origin, name);
  const times = await page.evaluate(async (questions) => {
    await contestant.focus();
    await contestant.loadFacets();
    const taken: number[] = [];
    for (const isTaken of [false, true, true, true]) {
      for (const { query, filters } of questions) {
        const start = performance.now();
        await contestant.ask(query, filters);
        if (isTaken) taken.push(performance.now() - start);
      }
    }
    return taken;
  }, warmQuestions);
  await page.context().close();
  return times;
}

/** The times in ms from the last key to ten results on a slow phone line, of a first search and of later ones. */
export async function measureSlowLine(
  browser: Browser,
  origin: string,
  name: Name,
): Promise<{ first: number; later: number[] }> {
  const { page, meter } = await open(browser, origin, name);
  await meter.slowDown();
  await page.evaluate(() => {
    void contestant.focus();
    void contestant.loadFacets();
  });
  const [first = NaN, ...later] = await page.evaluate(typeAndAsk, {
    queries: [firstQuery, ...laterQueries],
    keyInterval,
  });
  await page.context().close();
  return { first, later };
}

async function typeAndAsk(given: { queries: string[]; keyInterval: number }): Promise<number[]> {
  const times: number[] = [];
  for (const query of given.queries) {
    for (let length = 1; length <= query.length; length += 1) {
      if (length > 2) void contestant.key(query.slice(0, length));
      await new Promise((resolve) => setTimeout(resolve, given.keyInterval));
    }
    const start = performance.now();
    await contestant.ask(query, {});
    times.push(performance.now() - start);
  }
  return times;
}

async function open(browser: Browser, origin: string, name: Name) {
  const page = await (await browser.newContext()).newPage();
  const meter = await TrafficMeter.on(page);
  await page.goto(`${origin}/${name}.html`, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => typeof contestant === 'object');
  meter.take();
  return { page, meter };
}
