import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { build } from 'vite';
import type { Clause } from '#domain/clause/records.ts';
import { buildSearch } from '#lib/search/build-index.server.ts';
import type { SearchTopic } from '#lib/search/pack-words.server.ts';
import { indexOptions } from './minisearch-options.ts';

/** What a build left in its folder, and how long it took. */
export type Built = { seconds: number; files: number; bytes: number };

/** The hub's own search of the clauses, for one interface language, below `folder`/hub. */
export function buildHub(clauses: Clause[], topics: SearchTopic[], folder: string): Promise<Built> {
  const source = { clauses, topics, names: [], builtAt: new Date().toISOString() };
  return timed(join(folder, 'hub'), (out) => buildSearch(source, out, ['en']));
}

/** Pagefind as it comes, with its own filters, below `folder`/plain: title, parties and text, without synonyms. */
export function buildPlainPagefind(clauses: Clause[], folder: string): Promise<Built> {
  return timed(join(folder, 'plain'), async (outputPath) => {
    const { index } = await createIndex({ forceLanguage: 'en' });
    if (index === undefined) throw new Error('Pagefind made no index');
    for (const clause of clauses) {
      await index.addHTMLFile({ url: `/${clause.slug}/`, content: pageOf(clause) });
    }
    await index.writeFiles({ outputPath });
    await close();
  });
}

/** The whole collection as one MiniSearch index, `folder`/minisearch.json. */
export function buildMiniSearch(
  documents: { slug: string; title: string; about: string; text: string }[],
  folder: string,
): void {
  const index = new MiniSearch(indexOptions);
  index.addAll(documents);
  writeFileSync(join(folder, 'minisearch.json'), JSON.stringify(index));
}

/** The pages in which the searches run, `folder`/<name>.html with their scripts. */
export async function buildPages(folder: string): Promise<void> {
  const names = ['hub', 'plain-pagefind', 'minisearch'];
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(
          names.map((name) => [name, join(import.meta.dirname, `in-page/${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  for (const name of names) {
    const script = `<script type="module" src="/${name}.js"></script>`;
    writeFileSync(join(folder, `${name}.html`), `<!doctype html><html lang="en">${script}`);
  }
}

async function timed(folder: string, make: (folder: string) => Promise<unknown>): Promise<Built> {
  const start = performance.now();
  await make(folder);
  const seconds = (performance.now() - start) / 1000;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { seconds, files: files.length, bytes };
}

function pageOf(clause: Clause): string {
  const [text] = clause.texts;
  const { themes, topics, unions, kind, provenance, strength, country, sector } = clause;
  const filters = {
    theme: themes,
    topic: topics,
    kind: [kind],
    provenance: [provenance],
    strength: [strength],
    union: unions.map(({ slug }) => slug),
    country: [country],
    sector: [sector],
    language: clause.texts.map(({ language }) => language),
  };
  const marks = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<meta data-pagefind-filter="${name}[content]" content="${value}">`),
  );
  const parties = [...unions.map(({ name }) => name), clause.industry ?? ''].join(', ');
  const body = [`<h1>${escape(text?.title ?? '')}</h1>`, escape(parties), escape(text?.text ?? '')];
  return `<html lang="en"><head>${marks.join('')}</head><body>${body.join('\n')}</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
