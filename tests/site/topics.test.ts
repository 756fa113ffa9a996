import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { agreedOn, agreedOrder } from '#domain/clause/agreed.ts';
import type { Clause } from '#domain/clause/records.ts';
import { locales } from '#domain/words.ts';
import { readDocx } from '#lib/documents/docx.ts';
import { yearsOf } from '#lib/topic/years.ts';
import { goTo, closePage, openPage, useBrowser } from '../support/browser.ts';

useBrowser();

type Facet = { value: string };
let topics: string[];

beforeAll(async () => {
  const answer = await fetch(`${inject('origin')}/api/clauses?perPage=1`);
  const { facets } = (await answer.json()) as { facets: { topic: Facet[] } };
  topics = facets.topic.map(({ value }) => value);
  expect(topics).toHaveLength(28);
});

const htmlOf = async (path: string) => (await fetch(`${inject('origin')}${path}`)).text();

/** The parts of a page that tell what was agreed, by whether it holds, in their order. */
function groupsIn(html: string): { validity: string; slugs: string[] }[] {
  const parts = html.split(/<section aria-labelledby="/).slice(1);
  return parts
    .filter((part) => part.startsWith('agreed-'))
    .map((part) => ({
      validity: /^agreed-([a-z-]+)/.exec(part)?.[1] ?? '',
      slugs: [...part.matchAll(/<h4[^>]*><a href="\/en\/clauses\/([a-z0-9-]+)\//g)].map(
        ([, slug = '']) => slug,
      ),
    }));
}

async function clausesOn(topic: string): Promise<Clause[]> {
  const found: Clause[] = [];
  for (let page = 1; ; page += 1) {
    const query = `topic=${topic}&perPage=50&page=${page}`;
    const answer = await fetch(`${inject('origin')}/api/clauses?${query}`);
    const { items, total } = (await answer.json()) as { items: Clause[]; total: number };
    found.push(...items);
    if (found.length >= total) return found;
  }
}

describe('what has been agreed on a topic', () => {
  it('is told in the order of what holds, and never a concession or a text without a right', async () => {
    for (const topic of topics) {
      const groups = groupsIn(await htmlOf(`/en/topics/${topic}/`));
      const order = groups.map(({ validity }) => agreedOrder.findIndex((one) => one === validity));
      expect(order, topic).toEqual(order.toSorted((a, b) => a - b));
      const listed = groups.flatMap(({ slugs }) => slugs);
      const known = new Map((await clausesOn(topic)).map((clause) => [clause.slug, clause]));
      for (const slug of listed) {
        const clause = known.get(slug);
        expect(clause?.concession, slug).toBe(false);
        expect(clause?.strength === null && clause.strengthBy === 'read', slug).toBe(false);
        expect(clause?.provenance, slug).not.toBe('model');
      }
    }
  }, 120_000);

  it('is told by the year in which it was signed, as a table too', async () => {
    const now = new Date().toISOString();
    for (const topic of ['telework', 'union-communications']) {
      const { counts } = yearsOf(agreedOn(await clausesOn(topic), { topic, now }));
      const html = await htmlOf(`/en/topics/${topic}/`);
      const rows =
        html
          .match(/<tbody[^>]*>.*?<\/tbody>/s)?.[0]
          .split('<tr')
          .slice(1) ?? [];
      const told = rows.map((row) => [...row.matchAll(/>(\d+)</g)].map(([, n]) => Number(n)));
      const columns = counts.map(({ year, wordings, summaries }) => [year, wordings, summaries]);
      expect(told, topic).toEqual(
        topic === 'telework' ? columns : columns.map(([year, , summaries]) => [year, summaries]),
      );
    }
  });

  it('is asked for where nobody has given any wording', async () => {
    const html = await htmlOf('/en/topics/union-communications/');
    expect(html).toContain('Nobody has given us the wording');
    expect(html).toMatch(/href="\/en\/contribute\/"[^>]*>\s*Give yours/);
    expect(await htmlOf('/en/topics/telework/')).not.toContain('Nobody has given us the wording');
  });

  it('names every clause that a theme’s report points out, on the page of one of its topics', async () => {
    const pages = await Promise.all(topics.map((slug) => htmlOf(`/en/topics/${slug}/`)));
    const report = await htmlOf('/en/report/print/');
    const chosen = [
      ...report.matchAll(/class="title[^>]*><a href="\/en\/clauses\/([a-z0-9-]+)\/"/g),
    ];
    expect(chosen.length).toBeGreaterThan(40);
    for (const [, slug = ''] of chosen)
      expect(pages.filter((html) => html.includes(`/clauses/${slug}/`)).length, slug).not.toBe(0);
  });
});

describe('a topic’s page', () => {
  it.each(locales)(
    'shows four steps on one screen in %s, on a desk and on a phone',
    async (locale) => {
      for (const viewport of [
        { width: 1280, height: 800 },
        { width: 390, height: 844 },
      ]) {
        const page = await openPage(`/${locale}/topics/monitoring/`, { viewport });
        const steps = page.locator('section[aria-labelledby=ladder] li');
        expect(await steps.count()).toBe(4);
        const boxes = await Promise.all([0, 3].map((index) => steps.nth(index).boundingBox()));
        const top = Math.min(...boxes.map((box) => box?.y ?? 0));
        const bottom = Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)));
        expect(bottom - top).toBeLessThan(viewport.height);
        await closePage(page);
      }
    },
  );

  it('needs no script, and has no button that does nothing without it', async () => {
    const page = await openPage('/pt/topics/telework/', { javaScriptEnabled: false });
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Teletrabalho e seus custos',
    );
    await page.getByRole('link', { name: 'Sinais de alerta' }).click();
    expect(await page.locator(':target').innerText()).toContain('Sinais de alerta');
    await closePage(page);
  });

  it('gives its ladder in Word two clicks from the theme, with wording and sources and no note', async () => {
    const page = await openPage('/en/report/telework-and-working-time/');
    await page.getByRole('link', { name: 'Telework and its costs' }).first().click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'The ladder: Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('telework.docx');
    const bytes = new Uint8Array(readFileSync(await download.path()));
    const { pages } = await readDocx(bytes);
    const text = pages
      .flat()
      .map((line) => line.text)
      .join('\n');
    for (const title of ['Telework by choice, at no cost, with a way back', 'Talks on telework'])
      expect(text).toContain(title);
    expect(text).not.toContain('What it secures');
    expect(text).not.toContain('A veto on the whole package');
    expect(text).toContain('/en/clauses/model-telework-guarantee/');
    await closePage(page);
  });

  it('puts the whole ladder into the brief, once', async () => {
    const page = await openPage('/en/topics/telework/');
    const button = page.getByRole('button', { name: 'Add all four to my brief' });
    await button.click();
    await page.getByRole('button', { name: 'All are in my brief' }).waitFor();
    const kept = await page.evaluate<string[]>(
      'JSON.parse(localStorage.getItem("clause-hub/chosen"))',
    );
    expect(kept).toEqual(
      ['information', 'consultation', 'agreement', 'guarantee'].map(
        (strength) => `model-telework-${strength}`,
      ),
    );
    // The button knows what the steps' own ones did.
    const step = page.locator('.pick').first();
    await step.click();
    await button.waitFor();
    await step.click();
    await page.getByRole('button', { name: 'All are in my brief' }).waitFor();
    await goTo(page, '/en/brief/');
    await page.getByRole('heading', { name: 'Talks on telework with time' }).waitFor();
    await closePage(page);
  });

  it('copies the ladder with the address of each step', async () => {
    const page = await openPage('/es/topics/monitoring/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'La escalera: Copiar' }).click();
    await page.getByText('Copiado').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied.match(/\/es\/clauses\/model-monitoring-/g)).toHaveLength(4);
    await closePage(page);
  });
});

describe('a theme’s page', () => {
  it('leads to its topics and is at most half as long on a phone as it was in 0.2.0', async () => {
    const page = await openPage('/en/report/digital-tools-and-ai/', {
      viewport: { width: 390, height: 844 },
    });
    for (const name of ['Monitoring and surveillance', 'Location tracking'])
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(1);
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    expect(height).toBeLessThan(13_589 / 2);
    await closePage(page);
  });

  it('prints what the screen folds up, and what its topics hold', async () => {
    const page = await openPage('/en/report/digital-tools-and-ai/', { javaScriptEnabled: false });
    const inNoClosedPart = async () =>
      page
        .getByText('Generative AI has spread faster than any of these', { exact: false })
        .isVisible();
    expect(await inNoClosedPart()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await inNoClosedPart()).toBe(true);
    expect(await page.getByText('Aim for a short list of forbidden practices').isVisible()).toBe(
      true,
    );
    await closePage(page);
  });
});

it('a list of clauses on a topic leads to its page, and back', async () => {
  expect(await htmlOf('/fr/clauses/topic/monitoring/')).toContain('href="/fr/topics/monitoring/"');
  expect(await htmlOf('/fr/topics/monitoring/')).toContain('href="/fr/clauses/topic/monitoring/"');
  expect(await htmlOf('/sitemap.xml')).toContain('/pt/topics/monitoring/');
});
