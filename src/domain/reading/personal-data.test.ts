import { describe, expect, it } from 'vitest';
import { findPersonalData, maskPersonalData, type PersonalKind } from './personal-data.ts';

const found = (text: string) =>
  findPersonalData(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);

const marks: Record<PersonalKind, string> = {
  email: '[e-mail removed]',
  phone: '[phone removed]',
  account: '[account removed]',
  identity: '[number removed]',
  name: '[name removed]',
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
    ['name', 'la société Lumen, représentée par Mme Claire Petit, directrice', 'Mme Claire Petit'],
    ['name', 'La CGT, représentée par son délégué, M. Paul GARNIER', 'M. Paul GARNIER'],
    ['name', 'Acme Ltd, represented by Jane van Dyke, Head of HR', 'Jane van Dyke'],
    ['name', 'the Union, represented by its President, Ms. Ada Lane.', 'Ms. Ada Lane'],
    ['name', 'Buses, S.A., representada por D. Juan Pérez Soto', 'D. Juan Pérez Soto'],
    ['name', 'El sindicato, representado por su secretaria, Dª Ana Ruiz', 'Dª Ana Ruiz'],
    [
      'name',
      'LTDA, neste ato representado(a) por seu Diretor, Sr(a). ANA SOUZA;',
      'Sr(a). ANA SOUZA',
    ],
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

it.each([
  'Fait en quatre exemplaires originaux, à Lyon, le 3 mars 2021\nMme Claire Petit\nM. Paul Garnier',
  'Signé à Paris, le 3 mars 2021\nPour la direction\nClaire Petit\nPour la CFDT\nPaul Garnier',
  'Pour la Société :\nMme Claire Petit\nPour la CFDT : M. Paul Garnier\nPour la CGT : Mme Ada Roche',
  'For and on behalf of Acme Ltd\nName: Jane Doe\nFor and on behalf of the Union\nName: John Ash',
  'En Madrid, a 3 de marzo de 2021\nPor la empresa\nJuan Pérez Soto\nPor CCOO\nAna Ruiz Vega',
  'Y para que conste, firman el presente acuerdo\nJuan Pérez Soto\nAna Ruiz Vega',
  'São Paulo, 3 de maio de 2022.\nJosé da Silva\nPresidente\nAna Souza\nDiretora',
  'Signed this 3rd day of March 2021\nJane Doe, Director\nJohn Ash, President',
  'Signed this 3rd day of March 2021\nFOR THE STATE FOR THE UNION\nJane Doe, Director John Ash, Council 9 Representative Department of Roads\nAda Lane, State Labor Relations Manager',
])('finds the signatures of “%s”', (text) => {
  const [block, ...more] = findPersonalData(text).filter(({ kind }) => kind === 'signature');
  expect(more).toEqual([]);
  const last = text.slice(text.lastIndexOf('\n') + 1);
  expect(text.slice(block?.from, block?.to)).toContain(last);
});

describe('leaves alone', () => {
  it.each([
    'SIREN 612 345 678, dont le siège est à Lyon',
    'immatriculée au RCS de Paris sous le numéro 632 012 100',
    'SIRET 612 345 678 00012',
    'employees represented by the American Federation of State and Municipal Employees',
    'The employee may be represented by a Local 118 steward.',
    'Le salarié est représenté par le Syndicat National des Transports.',
    'For the Employer\nThe rate is set each year.\nFor the Union\nIt is told in writing.',
    'En Madrid, a 3 de marzo de 2021, se reúnen las partes y acuerdan lo que sigue.',
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
