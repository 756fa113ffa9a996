import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPairs, readTable, tableOf, type FieldNames } from './worksheet-table.ts';
import type { Field, Values } from './worksheet.ts';

const fields: Field[] = [
  { id: 'system', kind: 'line', label: 'System' },
  { id: 'data', kind: 'text', label: 'Data taken' },
  {
    id: 'right',
    kind: 'list',
    label: 'Legal right (article)',
    options: [{ id: 'access', label: 'GDPR, article 15: to see one’s data' }],
  },
  { id: 'status', kind: 'choice', label: 'Status', options: [{ id: 'asked', label: 'Asked' }] },
  { id: 'date', kind: 'date', label: 'Date' },
];
const names: FieldNames[] = [
  { id: 'system', headings: ['System', 'Système'], options: {} },
  { id: 'data', headings: ['Data taken', 'Données prises'], options: {} },
  {
    id: 'right',
    headings: ['Legal right (article)', 'Droit (article)'],
    options: {
      'GDPR, article 15: to see one’s data': 'access',
      'RGPD, article 15\u00a0: accéder à ses données': 'access',
    },
  },
  { id: 'status', headings: ['Status', 'État'], options: { Asked: 'asked', Demandé: 'asked' } },
  { id: 'date', headings: ['Date'], options: {} },
];

const rota: Values = {
  system: 'Rota app',
  data: 'position\nclient ratings',
  right: 'access\nWorks council act, section 87',
  status: 'asked',
  date: '2027-01-15',
};

describe('the table of a worksheet', () => {
  it('shows options by their label and days as dates', () => {
    expect(tableOf(fields, [rota])[1]).toEqual([
      'Rota app',
      'position\nclient ratings',
      'GDPR, article 15: to see one’s data\nWorks council act, section 87',
      'Asked',
      new Date('2027-01-15T00:00:00Z'),
    ]);
  });

  it('is read back as it was written, whatever was noted', () => {
    const noted = fc
      .string({ unit: 'grapheme' })

      .map((text) => text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').trim());
    fc.assert(
      fc.property(fc.array(noted, { minLength: 1, maxLength: 5 }), (texts) => {
        const systems = texts.map((data) => ({ ...rota, data: data || 'x' }));
        expect(readTable(tableOf(fields, systems), names, 'system')).toEqual({
          systems,
          unknown: [],
        });
      }),
    );
  });

  it('is read in another language, with columns moved and lines above', () => {
    const rows = [
      ['Notre feuille'],
      ['État', 'Remarque', 'système ', 'Droit (article)'],
      ['Demandé', 'à voir', 'Appli', 'RGPD, article 15\u00a0: accéder à ses données'],
      [null, null, null, null],
    ];
    expect(readTable(rows, names, 'system')).toEqual({
      systems: [{ system: 'Appli', right: 'access', status: 'asked' }],
      unknown: ['Remarque'],
    });
  });

  it('is told from any other table', () => {
    expect(
      readTable(
        [
          ['Name', 'Pay'],
          ['A', 1],
        ],
        names,
        'system',
      ),
    ).toEqual({ problem: 'noTable' });
    expect(readTable([['System']], names, 'system')).toEqual({ problem: 'noTable' });
    expect(readTable([], names, 'system')).toEqual({ problem: 'noTable' });
  });

  it('has at most sixty systems and cells of 8,000 characters', () => {
    const head = ['System', 'Date'];
    const many = Array.from({ length: 61 }, (_, at) => [`System ${String(at)}`, null]);
    expect(readTable([head, ...many], names, 'system')).toEqual({ problem: 'tooMuch' });
    expect(readTable([head, ['x'.repeat(8001), null]], names, 'system')).toEqual({
      problem: 'tooMuch',
    });
  });

  it('takes numbers and dates as a spreadsheet program leaves them', () => {
    const rows = [
      ['System', 'Data taken', 'Date'],
      [7, true, new Date('2027-03-01T00:00:00Z')],
    ];
    expect(readTable(rows, names, 'system')).toEqual({
      systems: [{ system: '7', data: 'true', date: '2027-03-01' }],
      unknown: [],
    });
  });
});

it('what is said about a worksheet is read by its names', () => {
  expect(
    readPairs(
      [
        ['Système', 'A'],
        ['Other', 'B'],
        ['Date', null],
      ],
      names,
    ),
  ).toEqual({
    system: 'A',
  });
});
