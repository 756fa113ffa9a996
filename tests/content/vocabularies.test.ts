import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { loadVocabularies } from '#content/load/content.server.ts';
import { storeClauses, storeTopics } from '#db/import/store.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { labelsOf } from '#lib/site/labels.ts';
import {
  clauseRecord,
  emptyDatabase,
  root,
  temporaryFolder,
  vocabularies,
} from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

const themes = 'content/vocabularies/themes';

/** A copy of the vocabularies in a folder of its own, to edit as a person would. */
function copyOfFiles(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'content/vocabularies'), join(folder, 'content/vocabularies'), {
    recursive: true,
  });
  return folder;
}

type ThemeFile = {
  number: number;
  label: Record<string, string>;
  topics: { slug: string; label: Record<string, string> }[];
};

function edit(folder: string, file: string, change: (content: ThemeFile) => void): void {
  const path = join(folder, file);
  const content = parse(readFileSync(path, 'utf8')) as ThemeFile;
  change(content);
  writeFileSync(path, stringify(content));
}

describe('the vocabularies', () => {
  it('have eight themes in order, each called something in every language', () => {
    expect(vocabularies.themes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const locale of completeLocales) {
      const { themes: labelled } = labelsOf(vocabularies, locale);
      expect(new Set(labelled.map(({ label }) => label)).size).toBe(8);
    }
  });

  it('give every topic six synonyms or more in each language', () => {
    const thin = vocabularies.themes.flatMap((theme) =>
      theme.topics.flatMap(({ slug, synonyms }) =>
        completeLocales
          .filter((locale) => synonyms[locale].length < 6)
          .map((locale) => `${slug} ${locale}`),
      ),
    );
    expect(thin).toEqual([]);
  });
});

describe('adding a theme', () => {
  it('is adding a file: it is loaded, labelled, and clauses are found by it', async () => {
    const folder = copyOfFiles();
    cpSync(
      join(folder, themes, 'union-rights.yaml'),
      join(folder, themes, 'green-transition.yaml'),
    );
    edit(folder, join(themes, 'green-transition.yaml'), (theme) => {
      theme.number = 9;
      theme.label.fr = 'Transition écologique';
      theme.topics = theme.topics.slice(0, 1);
      for (const topic of theme.topics) topic.slug = 'just-transition';
    });
    const edited = loadVocabularies(folder);
    expect(labelsOf(edited, 'fr').themes.at(-1)).toMatchObject({
      slug: 'green-transition',
      number: 9,
      label: 'Transition écologique',
    });

    const db = await emptyDatabase();
    await storeTopics(db, edited);
    const record = clauseRecord({ slug: 'a', topics: [{ slug: 'just-transition', because: [] }] });
    await storeClauses(db, 'test', [record], edited);
    const options = { sort: 'newest', page: 1, perPage: 10 } as const;
    expect((await clauses.list(db, { theme: ['green-transition'] }, options)).total).toBe(1);
  });
});

describe('removing a theme', () => {
  it('is removing its file', () => {
    const folder = copyOfFiles();
    rmSync(join(folder, themes, 'union-rights.yaml'));
    expect(loadVocabularies(folder).themes.map(({ slug }) => slug)).not.toContain('union-rights');
  });
});

describe('a mistake in a file', () => {
  it.each([
    [
      'a label that is missing',
      (theme: ThemeFile) => delete theme.label.pt,
      /union-rights\.yaml\n {2}label\.pt: expected "?.*"?, found undefined/,
    ],
    [
      'a number that is none',
      (theme: ThemeFile) => Object.assign(theme, { number: 'eight' }),
      /union-rights\.yaml\n {2}number: expected number, found "eight"/,
    ],
    [
      'a field nobody knows',
      (theme: ThemeFile) => Object.assign(theme, { colour: 'red' }),
      /union-rights\.yaml\n {2}colour: expected never, found "colour"/,
    ],
    [
      'a topic that is there twice',
      (theme: ThemeFile) => {
        for (const topic of theme.topics) topic.slug = 'telework';
      },
      /content\/vocabularies\/themes\n {2}topics\.slug: expected each once, found twice: telework/,
    ],
  ])('%s is told with file, field, expected and found', (_, change, message) => {
    const folder = copyOfFiles();
    edit(folder, join(themes, 'union-rights.yaml'), change);
    expect(() => loadVocabularies(folder)).toThrow(message);
  });

  it('a fixed word without an entry is told too', () => {
    const folder = copyOfFiles();
    const path = join(folder, 'content/vocabularies/kinds.yaml');
    const kinds = parse(readFileSync(path, 'utf8')) as unknown[];
    writeFileSync(path, stringify(kinds.slice(1)));
    expect(() => loadVocabularies(folder)).toThrow(
      /kinds\.yaml\n {2}slug: expected .*, found none for/,
    );
  });
});
