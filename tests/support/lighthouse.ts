import lighthouse from 'lighthouse';
import { launchBrowser } from './chromium.ts';
import { freePort } from './ports.ts';

/** The four pages that Lighthouse looks at. */
export const judgedPages = {
  home: '/en/',
  theme: '/en/report/digital-tools-and-ai/',
  'database view': '/en/clauses/',
  clause: '/en/clauses/model-monitoring-guarantee/',
};

export type Scores = Record<string, { score: number; failed: string[] }>;

/** Lighthouse's scores of an address, 0 to 100 by category, with the audits that failed. */
export async function judge(url: string, categories: string[]): Promise<Scores> {
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: categories });
    if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
    const { lhr } = result;
    return Object.fromEntries(
      Object.values(lhr.categories).map(({ id, score, auditRefs }) => [
        id,
        {
          score: Math.round((score ?? 0) * 100),
          failed: auditRefs
            .map((reference) => lhr.audits[reference.id])
            .filter((audit) => audit?.score !== null && (audit?.score ?? 1) < 1)
            .map((audit) => audit?.title ?? ''),
        },
      ]),
    );
  } finally {
    await browser.close();
  }
}
