import { describe, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { aboutNames, columnNames } from '#lib/worksheets/worksheet-names.server.ts';
import { completeLocales } from '../support/languages.ts';

const { tools } = loadContent(process.cwd());

type Said = Record<string, unknown>;

/** Every text of a tool in one language. */
function textsIn(value: unknown, locale: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, locale));
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [(value as Said)[locale]].flat().map(String);
  return Object.values(value).flatMap((entry) => textsIn(entry, locale));
}

describe.each(Object.entries(tools))('the tool %s', (_, tool) => {
  it('says as many things in every language', () => {
    const english = textsIn(tool, 'en').length;
    for (const locale of completeLocales) expect(textsIn(tool, locale).length).toBe(english);
  });

  it('keeps to the typography of French', () => {
    const wrong = textsIn(tool, 'fr').filter((text) =>
      /(?<![\u00a0\u202f])[;!?»:](?!\/)|«(?![\u00a0\u202f])|'/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('is translated', () => {
    const english = textsIn(tool, 'en');
    const same = completeLocales
      .filter((locale) => locale !== 'en')
      .flatMap((locale) => textsIn(tool, locale).filter((text, at) => text === english[at]));
    expect(same.filter((text) => text.length > 24)).toEqual([]);
  });
});

it('the themes of co-governance have nineteen questions', () => {
  const counts = tools['co-governance'].themes.map(({ questions }) => questions.length);
  expect(counts).toEqual([4, 3, 2, 3, 3, 2, 2]);
});

describe('the worksheet on data rights', () => {
  it('has the columns of the programme in their order', () => {
    expect(tools['data-rights'].columns).toEqual([
      'system',
      'supplier',
      'purpose',
      'manager',
      'data',
      'source',
      'right',
      'automated',
      'affected',
      'third-party',
      'place',
      'retention',
      'limit',
      'clause',
      'status',
      'date',
    ]);
  });

  it('has no heading that means two columns in two languages', () => {
    for (const names of [columnNames(tools['data-rights']), aboutNames()]) {
      const meaning = new Map<string, string>();
      for (const { id, headings } of names) {
        for (const heading of headings) {
          expect(meaning.get(heading.toLowerCase()) ?? id).toBe(id);
          meaning.set(heading.toLowerCase(), id);
        }
      }
    }
  });

  it('asks for something about the system by every right', () => {
    const silent = tools['data-rights'].rights.filter(({ asks }) =>
      completeLocales.some((locale) => !asks[locale].includes('{system}')),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
