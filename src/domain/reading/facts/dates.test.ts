import { expect, it } from 'vitest';
import { findDates } from './dates.ts';

const days = (text: string, language: string) => findDates(text, language).map(({ day }) => day);

it.each([
  ['fr', 'Fait à Lyon, le 3 mars 2021', ['2021-03-03']],
  ['fr', 'du 1er avril 2021 au 31 mars 2024', ['2021-04-01', '2024-03-31']],
  ['fr', 'le trente et un décembre deux mille vingt et un', ['2021-12-31']],
  ['fr', 'le 03/04/2021', ['2021-04-03']],
  ['en', 'Signed on 3rd March 2021', ['2021-03-03']],
  ['en', 'this 6th day of January, 2026', ['2026-01-06']],
  ['en', '1 July 2023 to 30 June 2026', ['2023-07-01', '2026-06-30']],
  ['en', 'from July 1, 2025 through June 30th, 2027', ['2025-07-01', '2027-06-30']],
  ['en', 'the twenty-first day of May two thousand and nineteen', ['2019-05-21']],
  ['en', 'Signed this 10   March\n day of ______________, 2026', ['2026-03-10']],
  ['es', 'en Madrid, a 3 de marzo de 2021', ['2021-03-03']],
  ['es', 'a los doce días del mes de mayo de dos mil veintidós', ['2022-05-12']],
  ['pt', 'de 1º de maio de 2022 a 30 de abril de 2023', ['2022-05-01', '2023-04-30']],
  ['pt', 'aos três dias do mês de setembro de dois mil e vinte e quatro', ['2024-09-03']],
  ['en', '2024-02-29 and 31.12.2025', ['2024-02-29', '2025-12-31']],
])('in %s: %s', (language, text, found) => {
  expect(days(text, language)).toEqual(found);
});

it.each([
  ['en', 'on 03/04/2021'],
  ['en', 'in May 2021'],
  ['en', 'the 31 June 2021'],
  ['en', 'March, and 3 others in 2021'],
  ['pt', 'a data-base da categoria em 1º de maio'],
  ['fr', 'article 12.03.2021.4 du 3 mars'],
])('no day in %s: %s', (language, text) => {
  expect(days(text, language)).toEqual([]);
});

it('says where the words of a day stand', () => {
  const text = 'Fait à Lyon, le 3 mars 2021, en cinq exemplaires';
  expect(findDates(text, 'fr').map(({ from, to }) => text.slice(from, to))).toEqual([
    '3 mars 2021',
  ]);
});
