import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/database.ts';
import { findInlineScripts, pagePolicies } from './page-policies.ts';

const code = '{ start(); }';
const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;

function builtPages(): string {
  const folder = temporaryFolder();
  const pages = {
    'en/clauses/index.html': `<script src="/a.js"></script><script>${code}</script>`,
    'en/report/index.html': '<script type="application/ld+json">{}</script><p>Text</p>',
  };
  for (const [file, html] of Object.entries(pages)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), html);
  }
  return folder;
}

it('allows the inline script of a page by its hash, and gives other pages none', () => {
  const policies = pagePolicies(findInlineScripts(builtPages()));
  expect(Object.keys(policies)).toEqual(['/en/clauses/']);
  expect(policies['/en/clauses/']).toContain(`'${hash}'`);
});
