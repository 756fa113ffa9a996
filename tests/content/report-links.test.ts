import { describe, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import type { Provision } from '#content/schema/provisions.ts';
import { clausesIn, wordsOf } from '#domain/clause/prose.ts';
import { blocksOf } from '#lib/site/text.ts';
import type { Locale } from '#domain/words.ts';
import { root } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

// A report tells of what was agreed by names, and leads to the hub's own record of it.

const { themes, provisions } = loadContent(root);
const records = new Map(provisions.map((provision) => [provision.slug, provision]));

/** Each paragraph and item of what a report says is happening and why it matters. */
const passagesOf = (theme: string, locale: Locale): string[] => {
  const said = themes.get(theme)?.report[locale];
  if (said === undefined) throw new Error(`no report on ${theme}`);
  return [said.happening, said.matters]
    .flatMap(blocksOf)
    .flatMap(({ kind, lines }) => (kind === 'list' ? lines : [lines.join(' ')]));
};

const linksOf = (theme: string, locale: Locale) =>
  [...new Set(passagesOf(theme, locale).flatMap(clausesIn))].sort();

describe.each([...themes.keys()])('the report on %s', (theme) => {
  it.each(completeLocales)('leads to four records or more in %s', (locale) => {
    expect(linksOf(theme, locale).length).toBeGreaterThanOrEqual(4);
  });

  it('leads to the same records in every language', () => {
    for (const locale of completeLocales)
      expect(linksOf(theme, locale)).toEqual(linksOf(theme, 'en'));
  });

  it('leads to what was agreed or awarded and stands in the hub', () => {
    const others = linksOf(theme, 'en').filter(
      (slug) => !['agreement', 'award'].includes(records.get(slug)?.instrument ?? ''),
    );
    expect(others).toEqual([]);
  });

  it.each(completeLocales)(
    'names a party and the year where it leads to a record, in %s',
    (locale) => {
      const anonymous = passagesOf(theme, locale).flatMap((passage) =>
        clausesIn(passage).filter((slug) => !isNamed(wordsOf(passage), records.get(slug), locale)),
      );
      expect(anonymous).toEqual([]);
    },
  );
});

/** Whether a passage has a name out of the record's parties, and its year where the record has one. */
function isNamed(passage: string, record: Provision | undefined, locale: Locale): boolean {
  if (record === undefined) return false;
  const { unions, unionNote, counterpart, year } = record;
  const parties = [
    ...unions,
    unionNote?.[locale] ?? '',
    typeof counterpart === 'string' ? counterpart : (counterpart?.[locale] ?? ''),
  ].join(' ');
  const names = [...unions, ...(parties.match(/\p{Lu}[\p{L}\p{N}&-]{2,}/gu) ?? [])];
  return (
    names.some((name) => passage.includes(name)) &&
    (year === undefined || passage.includes(String(year)))
  );
}
