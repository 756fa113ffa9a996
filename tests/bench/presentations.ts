import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadWorkshops } from '#content/load/workshops.server.ts';
import { nodeSite } from '#functions/cli/environment.server.ts';
import { locales } from '#domain/words.ts';
import { printTable } from './statistics.ts';

const office = '/usr/bin/soffice';

/**
 * Converts the built presentations by LibreOffice and prints how many pages each came to; throws when one has not as
 * many as slides. Says so and does nothing where LibreOffice is missing.
 */
export function benchPresentations(root: string): void {
  if (!existsSync(office)) {
    console.log(`Presentations are not converted: there is no LibreOffice at ${office}.`);
    return;
  }
  const { workshops } = loadWorkshops(root);
  const built = join(nodeSite, 'prerendered/workshops');
  const folder = mkdtempSync(join(tmpdir(), 'presentations-'));
  try {
    const files = workshops.flatMap(({ slug }) =>
      locales.map((locale) => join(built, `${slug}-${locale}.pptx`)),
    );
    execFileSync(office, ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    const pages = new Map(
      readdirSync(folder).map((file) => [basename(file, '.pdf'), pagesOf(join(folder, file))]),
    );
    printTable('Presentations, pages by LibreOffice', [
      ['', 'slides', ...locales],
      ...workshops.map(({ slug, plan }) => [
        slug,
        String(plan.slides.length),
        ...locales.map((locale) => String(pages.get(`${slug}-${locale}`) ?? 'none')),
      ]),
    ]);
    for (const { slug, plan } of workshops) {
      const wrong = locales.filter(
        (locale) => pages.get(`${slug}-${locale}`) !== plan.slides.length,
      );
      if (wrong.length > 0) throw new Error(`${slug} lost slides in ${wrong.join(', ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pagesOf = (pdf: string): number =>
  readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
