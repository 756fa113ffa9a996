import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData, type PersonalKind } from './personal-data.ts';

const found = (text: string) =>
  findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

const marks: Record<PersonalKind, string> = {
  email: '[e-mail removed]',
  phone: '[phone removed]',
  account: '[account removed]',
  identity: '[number removed]',
  signature: '[signatures removed]',
};

describe('finds', () => {
  it.each<[PersonalKind, text: string, part: string]>([
    [
      'email',
      'Write to ana.silva+sind@sindicato.org.pt before noon.',
      'ana.silva+sind@sindicato.org.pt',
    ],
    ['phone', 'Call (503) 555-0134 or come in.', '(503) 555-0134'],
    ['phone', 'Call 503-555-0134.', '503-555-0134'],
    ['phone', 'The number is +33 1 42 68 53 00 in Paris.', '+33 1 42 68 53 00'],
    ['phone', 'Tél. : 01 42 68 53 00, de 9 h à 17 h', '01 42 68 53 00'],
    ['phone', 'Llame al 612 345 678 por las mañanas', '612 345 678'],
    ['phone', 'Telefone: (11) 91234-5678', '(11) 91234-5678'],
    ['phone', 'Fax 020 7946 0123', '020 7946 0123'],
    [
      'account',
      'Paid to FR14 2004 1010 0505 0001 3M02 606 monthly',
      'FR14 2004 1010 0505 0001 3M02 606',
    ],
    ['account', 'Sort code 20-00-00, account number 55779911', '20-00-00'],
    ['account', 'the strike fund, account number: 55779911', '55779911'],
    ['identity', 'SSN 219-09-9999', '219-09-9999'],
    ['identity', 'NIR 2 55 08 14 168 025 38', '2 55 08 14 168 025 38'],
    ['identity', 'con DNI 12345678Z y domicilio', '12345678Z'],
    ['identity', 'NIE X1234567L', 'X1234567L'],
    ['identity', 'CPF 529.982.247-25', '529.982.247-25'],
    ['identity', 'contribuinte n.º 123 456 789', '123 456 789'],
  ])('%s in “%s”', (kind, text, part) => {
    expect(found(text)).toContainEqual([kind, part]);
  });

  it('names under the line that opens the signatures, leaving that line', () => {
    const text =
      'The parties agree.\nIN WITNESS WHEREOF the parties have signed.\nFor the Union\nMary Ann Jones, President\n\nFor the Employer\nJohn Q. Public\n';
    expect(found(text)).toEqual([
      ['signature', 'For the Union\nMary Ann Jones, President\n\nFor the Employer\nJohn Q. Public'],
    ]);
  });

  it('names round rules to sign on, in each language', () => {
    expect(found('Fait à Lyon, le 3 mai 2024\nMarie Durand\nPaul Le Gall\n')).toHaveLength(1);
    expect(
      found('En prueba de conformidad, firman:\nAna Pérez García\nLuis de la Torre\n'),
    ).toHaveLength(1);
    expect(
      found('E por estarem de acordo, assinam:\nJoão da Silva\nMaria dos Santos\n'),
    ).toHaveLength(1);
    expect(found('________________\nBetsy Hall, Director\n')).toHaveLength(1);
  });
});

describe('leaves alone', () => {
  it.each([
    'Article 12.3 and Section 4.5.6.7 apply.',
    'from 01/01/2024 to 31.12.2026, signed 2024-05-12',
    'The fund holds $503,555,0134 and 612 345 678 €.',
    'a premium of 1 250 000 euros, or 600 000 000 euros a year',
    'under OAR 459-09-0200 and ORS 243.650',
    'décret n° 2020-524 du 5 mai 2020, article L. 1222-9',
    'Accounts 2024-2025 were approved in 2026.',
    'in the years 2019 2020 2021 2022 2023',
    'an account of 12 hours',
    'DNI 12345678A',
    'IBAN FR14 2004 1010 0505 0001 3M02 607',
    'Signature pay is 10 % of the base rate.\nIt is paid each month.',
    'Schedules ..................... 88\nOvertime ..................... 90',
    'I, ______________, was told of the tracking of the vehicle and of my right to see what it records.',
  ])('“%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('replaces each by the mark of its kind and nothing else', () => {
  const text = 'Write to ana@union.example or call 503-555-0134, article 12.3.';
  expect(maskPersonalData(text, findPersonalData(text), marks)).toBe(
    'Write to [e-mail removed] or call [phone removed], article 12.3.',
  );
});

it('finds nothing more in what it has masked', () => {
  const text = 'ana@union.example, Tel. 503-555-0134, CPF 529.982.247-25\n_______\nAna Silva';
  const masked = maskPersonalData(text, findPersonalData(text), marks);
  expect(findPersonalData(masked)).toEqual([]);
});
