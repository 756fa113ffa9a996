import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const rule = 'house/directions';

/** The rules of the project, of which only the one on imports runs; it needs no types. */
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === rule,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

type Sample = [file: string, code: string];

const from = (specifier: string) => `import { a } from '${specifier}';`;
const types = (specifier: string) => `import type { A } from '${specifier}';`;

/** The messages of the rule on a file with this code; a component has it in its script. */
async function complaintsOn([file, code]: Sample): Promise<string[]> {
  const text = file.endsWith('.svelte')
    ? `<script lang="ts">\n  ${code}\n</script>\n`
    : `${code}\n`;
  const [result] = await eslint.lintText(text, { filePath: file });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
}

const forbidden: Record<string, Sample[]> = {
  'against the direction': [
    ['src/domain/clause/a.ts', from('#content/schema/entries.ts')],
    ['src/domain/clause/a.ts', from('#db/queries/clauses.ts')],
    ['src/domain/clause/a.ts', from('#functions/app.ts')],
    ['src/domain/clause/a.ts', from('#lib/site/names.ts')],
    ['content/load/a.ts', from('#db/queries/clauses.ts')],
    ['content/load/a.ts', from('#functions/app.ts')],
    ['content/load/a.ts', from('#lib/site/names.ts')],
    ['db/queries/a.ts', from('#functions/http/problem.ts')],
    ['db/queries/a.ts', from('#lib/site/names.ts')],
    ['functions/clauses/a.ts', from('#lib/site/names.ts')],
    ['functions/clauses/a.ts', from('../../src/routes/+page.server.ts')],
    ['src/lib/server/a.ts', from('#functions/http/problem.ts')],
    ['src/lib/site/a.ts', from('../../routes/+layout.server.ts')],
    ['functions/clauses/a.ts', from('../../tests/support/database.ts')],
    ['src/routes/a.ts', from('#domain/clause/slug.test.ts')],
  ],
  'against the direction, for its type': [
    ['src/domain/clause/a.ts', types('#db/client.server.ts')],
    ['src/domain/clause/a.ts', "export type A = import('#db/client.server.ts').Database;"],
    ['content/load/a.ts', types('#db/client.server.ts')],
    ['src/lib/site/Pager.svelte', types('#functions/app.ts')],
  ],
  'by a path that climbs out of its room': [
    ['src/domain/clause/a.ts', from('../../../db/queries/clauses.ts')],
    ['src/domain/clause/a.ts', from('../../lib/site/names.ts')],
    ['content/load/a.ts', from('../../db/queries/clauses.ts')],
    ['db/queries/a.ts', from('../../functions/app.ts')],
    ['src/lib/site/Pager.svelte', from('../../../db/queries/clauses.ts')],
    ['src/lib/dif/a.ts', from('../worksheets/words.ts')],
    ['src/lib/dif/a.ts', from('$lib/worksheets/words.ts')],
    ['src/lib/dif/a.ts', from('/src/lib/worksheets/words.ts')],
  ],
  'in a form of its own': [
    ['src/domain/clause/a.ts', "export const a = import('#db/client.server.ts');"],
    ['src/domain/clause/a.ts', 'export const a = (b: string) => import(`#db/${b}.ts`);'],
    ['src/domain/clause/a.ts', "export { a } from '#db/client.server.ts';"],
    ['src/domain/clause/a.ts', "export * from '#db/client.server.ts';"],
    ['src/domain/clause/a.ts', "import '#db/client.server.ts';"],
    ['src/domain/clause/a.ts', "new URL('../../../db/mutex.ts', import.meta.url);"],
    ['src/domain/clause/a.ts', "import.meta.glob('../../../content/pages/*/*.md');"],
    ['src/lib/site/Pager.svelte', "const a = import('#db/client.server.ts');"],
  ],
  'of the server by what browsers load': [
    ['src/lib/site/Pager.svelte', from('#db/queries/clauses.ts')],
    ['src/lib/site/Pager.svelte', from('#content/load/content.server.ts')],
    ['src/lib/site/Pager.svelte', from('#content/load/glossary.ts')],
    ['src/lib/site/Pager.svelte', from('#lib/server/database.ts')],
    ['src/lib/search/a.ts', from('#db/queries/clauses.ts')],
    ['src/lib/search/a.ts', from('./manifest.server.ts')],
    ['src/lib/dif/a.svelte.ts', from('#db/dump.ts')],
    ['src/routes/+page.svelte', from('#db/queries/clauses.ts')],
    ['src/routes/+page.ts', from('#functions/http/problem.ts')],
  ],
  'of a feature by another that is no pair': [
    ['src/lib/dif/a.ts', from('#lib/worksheets/words.ts')],
    ['src/lib/dif/DifKeep.svelte', from('#lib/worksheets/ToolHead.svelte')],
    ['src/lib/worksheets/a.ts', types('#lib/workshops/workshops.ts')],
    ['src/lib/contribution/a.ts', from('#lib/moderation/call.ts')],
    ['src/lib/site/a.ts', from('#lib/search/engine.ts')],
  ],
  'of components by functions': [
    ['functions/cli/a.ts', from('#lib/site/Pager.svelte')],
    ['functions/cli/a.ts', from('#lib/documents/Reader.svelte')],
    ['functions/cli/a.ts', from('#lib/documents/reading.svelte.ts')],
  ],
  'of SQL outside db': [
    ['functions/clauses/a.ts', "import { sql } from 'drizzle-orm';"],
    ['functions/clauses/a.ts', types('drizzle-orm/batch')],
    ['functions/clauses/a.ts', from('#db/schema/clauses.ts')],
    ['functions/clauses/a.ts', types('#db/schema/clauses.ts')],
    ['src/lib/server/a.ts', from('@libsql/client')],
    ['src/routes/data/+server.ts', from('#db/schema/clauses.ts')],
    ['src/routes/data/+server.ts', from('drizzle-orm')],
    ['db/import/a.ts', from('drizzle-orm')],
    ['db/dump.ts', from('drizzle-orm')],
  ],
  'of the pages outside them': [
    ['src/domain/clause/a.ts', from('svelte')],
    ['content/load/a.ts', from('$app/environment')],
    ['db/queries/a.ts', from('$env/dynamic/private')],
    ['functions/clauses/a.ts', from('@sveltejs/kit')],
  ],
};

const allowed: Record<string, Sample[]> = {
  'with the direction': [
    ['content/load/a.ts', from('#domain/words.ts')],
    ['db/queries/a.ts', from('#content/schema/entries.ts')],
    ['functions/clauses/a.ts', from('#db/queries/clauses.ts')],
    ['functions/cli/a.ts', from('#lib/documents/read-document.ts')],
    ['functions/cli/a.ts', from('#lib/search/build-index.server.ts')],
    ['src/routes/api/+server.ts', from('#functions/app.ts')],
    ['src/hooks.server.ts', from('#functions/http/log-text.ts')],
  ],
  'inside a room': [
    ['src/domain/clause/a.ts', from('../words.ts')],
    ['src/lib/dif/DifKeep.svelte', from('./dif.ts')],
    ['src/lib/dif/a.ts', "export const a = import('#lib/dif/dif.ts');"],
    ['src/routes/+page.server.ts', types('./$types')],
  ],
  'of the server by files of the server': [
    ['src/lib/search/a.server.ts', from('#db/queries/clauses.ts')],
    ['src/lib/search/a.server.ts', from('#content/load/content.server.ts')],
    ['src/lib/server/a.ts', from('#db/client.server.ts')],
    ['src/routes/+page.server.ts', from('#db/queries/clauses.ts')],
    ['src/routes/data/+server.ts', from('#db/dump.ts')],
  ],
  'of the server for its type': [
    ['src/lib/search/a.ts', types('./manifest.server.ts')],
    ['src/routes/+page.svelte', types('#db/queries/clauses.ts')],
    ['src/lib/dif/a.ts', types('#content/schema/framework.ts')],
  ],
  'of rooms that are shared, and of listed pairs': [
    ['src/lib/dif/a.ts', from('#lib/site/names.ts')],
    ['src/lib/dif/DifKeep.svelte', from('#lib/saved/KeepWork.svelte')],
    ['src/lib/proposal/a.ts', from('#lib/search/engine.ts')],
    ['src/lib/moderation/a.ts', from('#lib/contribution/articles.ts')],
  ],
  'of SQL inside db': [
    ['db/queries/a.ts', from('drizzle-orm')],
    ['db/schema/a.ts', from('drizzle-orm/sqlite-core')],
    ['db/client.server.ts', from('@libsql/client')],
  ],
  'of tests': [
    ['db/queries/a.test.ts', from('../../tests/support/database.ts')],
    ['tests/api/a.test.ts', from('#db/schema/clauses.ts')],
  ],
  'of packages': [
    ['src/domain/clause/a.ts', from('valibot')],
    ['src/lib/site/Pager.svelte', from('$app/state')],
  ],
};

const samplesOf = (list: Record<string, Sample[]>) =>
  Object.entries(list).flatMap(([what, samples]) =>
    samples.map(([file, code]) => ({ what, file, code })),
  );

describe('an import that is an error', () => {
  test.each(samplesOf(forbidden))('$what: $file, $code', async ({ file, code }) => {
    expect(await complaintsOn([file, code])).toEqual([
      expect.stringContaining(`${file} may not import`),
    ]);
  });
});

describe('an import that is none', () => {
  test.each(samplesOf(allowed))('$what: $file, $code', async ({ file, code }) => {
    expect(await complaintsOn([file, code])).toEqual([]);
  });
});
