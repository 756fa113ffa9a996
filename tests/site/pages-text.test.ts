import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { differences, type PageTexts } from '../support/page-differences.ts';
import { maskBuild, visibleText } from '../support/page-text.ts';
import { releaseFile } from '../support/release.ts';
import { testBuild } from '../support/site.ts';
import { wantedDifferences } from './wanted-differences.ts';

/** The texts that release 0.2.0 showed; what happens to name the day of today's build is masked in them too. */
function releasedTexts(builtAt: Date): PageTexts {
  const lines = brotliDecompressSync(readFileSync(releaseFile('pages.jsonl.br'))).toString();
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; text: string })
      .map(({ path, text }) => [path, maskBuild(text, builtAt)]),
  );
}

/** The texts of the pages built for the tests. */
function builtTexts(builtAt: Date): PageTexts {
  const folder = join(testBuild, 'prerendered');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const text = visibleText(readFileSync(join(folder, file), 'utf8'));
        return [`/${file.replace(/index\.html$/, '')}`, maskBuild(text, builtAt)];
      }),
  );
}

it('every prerendered page shows the text it showed in release 0.2.0', async () => {
  const health = await fetch(`${inject('origin')}/api/health`);
  const builtAt = new Date(((await health.json()) as { builtAt: string }).builtAt);
  const now = builtTexts(builtAt);
  expect(now.size).toBeGreaterThan(5000);
  expect(differences(releasedTexts(builtAt), now, wantedDifferences).join('\n')).toBe('');
});
