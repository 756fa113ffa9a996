import { expect, it } from 'vitest';
import { operatorHelp, parseOperator } from './operator.ts';

it('reads a name, where to write to, and the address of a legal notice', () => {
  expect(
    parseOperator(' Union of Examples; hub@union.example ;https://union.example/legal'),
  ).toEqual({
    name: 'Union of Examples',
    contact: 'hub@union.example',
    contactUrl: 'mailto:hub@union.example',
    legal: 'https://union.example/legal',
    legalUrl: 'https://union.example/legal',
  });
});

it('takes a web address to write to, and a legal notice in words, semicolons included', () => {
  const line = 'Union; https://union.example/write; 1 High Street; registered as 123';
  expect(parseOperator(line)).toMatchObject({
    contactUrl: 'https://union.example/write',
    legal: '1 High Street; registered as 123',
    legalUrl: '',
  });
  expect(parseOperator('Union; hub@union.example')).toMatchObject({ legal: '' });
});

it('names nobody where nothing is said', () => {
  expect([parseOperator(''), parseOperator('  ')]).toEqual([null, null]);
});

it.each([
  'Union of Examples',
  'hub@union.example; Union of Examples',
  '; hub@union.example',
  'Union; javascript:alert(1)',
  'Union, hub@union.example',
  'Union; hub@union.example, ana@union.example',
])('says what to write instead of %s', (line) => {
  expect(() => parseOperator(line)).toThrow(operatorHelp);
});
