import { describe, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { lettersOf, wordsToLink } from '#lib/report/glossary.ts';
import { labelsOf } from '#lib/site/labels.ts';
import { linkReport, type LinkedReport } from '#lib/report/report.ts';
import { root, vocabularies } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

const { glossary, themes } = loadContent(root);

describe('the glossary', () => {
  it('explains at least 60 terms', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(60);
  });

  it('says each in sentences of at most 35 words', () => {
    const long = glossary.flatMap(({ slug, definition }) =>
      completeLocales.flatMap((locale) =>
        definition[locale]
          .split(/(?<=[.!?])\s+/)
          .filter((sentence) => sentence.split(/\s+/).length > 35)
          .map((sentence) => `${slug} ${locale}: ${sentence}`),
      ),
    );
    expect(long).toEqual([]);
  });
});

describe.each(completeLocales)('in %s', (locale) => {
  const slugs = new Set(glossary.map(({ slug }) => slug));
  const used = labelsOf(vocabularies, locale).themes.map((theme) => {
    const said = themes.get(theme.slug);
    if (said === undefined) throw new Error(`no report on ${theme.slug}`);
    return entriesOf(linkReport(said.report[locale], theme, wordsToLink(glossary, locale)));
  });

  it('every entry stands under a letter from A to Z', () => {
    const letters = lettersOf(glossary, locale);
    expect(letters.map(({ letter }) => letter).join('')).toMatch(/^[A-Z]+$/);
    expect(letters.flatMap(({ entries }) => entries)).toHaveLength(glossary.length);
  });

  it('no report is linked to an entry twice, or to one that is not there', () => {
    for (const entries of used) {
      expect(entries.filter((slug) => !slugs.has(slug))).toEqual([]);
      expect(new Set(entries).size).toBe(entries.length);
    }
  });

  it('the reports are linked to twenty entries or more', () => {
    expect(new Set(used.flat()).size).toBeGreaterThanOrEqual(20);
  });
});

/** The entries a report is linked to. */
function entriesOf({ happening, matters, aims }: LinkedReport): string[] {
  return [happening, matters, ...aims.map(({ text }) => text)]
    .flat()
    .flatMap(({ lines }) => lines.flat())
    .flatMap(({ entry }) => entry ?? []);
}
