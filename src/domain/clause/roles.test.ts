import { expect, it } from 'vitest';
import { fillIn, partsOf, readMarks, withMarks } from './roles.ts';

const marked =
  '1. La empresa consultará {consulted|al sindicato}.\n2. {agrees|El sindicato} firma. {consulted|Si este calla|Si esta calla}, se firma.';

it('reads who acts in which role, and puts the marks back as they were', () => {
  const { text, marks } = readMarks(marked);
  expect(text).toBe(
    '1. La empresa consultará al sindicato.\n2. El sindicato firma. Si este calla, se firma.',
  );
  expect(marks.map(({ role, from, to }) => [role, text.slice(from, to)])).toEqual([
    ['consulted', 'al sindicato'],
    ['agrees', 'El sindicato'],
    ['consulted', 'Si este calla'],
  ]);
  expect(withMarks(text, marks)).toBe(marked);
});

it('refuses a role that does not exist, and a brace that marks nobody', () => {
  expect(() => readMarks('{decides|le syndicat}')).toThrow('decides');
  expect(() => readMarks('{informed|}')).toThrow('brace');
  expect(() => readMarks('le syndicat}')).toThrow('brace');
});

/** A text in which all who are consulted are called by a noun. */
const consulted = (text: string, noun: string, isFeminine: boolean, language: string) => {
  const read = readMarks(text);
  return partsOf(read.text, read.marks)
    .map((part) =>
      part.mark?.role === 'consulted' ? fillIn(part, { noun, isFeminine }, language) : part.words,
    )
    .join('');
};

it('gives a noun its article, capital and agreement', () => {
  expect(
    consulted(
      '{consulted|Le syndicat} écrit ; on répond {consulted|au syndicat}.',
      'CSE',
      false,
      'fr',
    ),
  ).toBe('Le CSE écrit ; on répond au CSE.');
  expect(consulted(marked, 'junta de personal', true, 'es')).toBe(
    '1. La empresa consultará a la junta de personal.\n2. El sindicato firma. Si esta calla, se firma.',
  );
  expect(
    consulted(
      '{consulted|O sindicato} pede; entrega-se {consulted|ao sindicato|à ~ toda} e pago {consulted|pelo sindicato}.',
      'comissão de trabalhadores',
      true,
      'pt',
    ),
  ).toBe(
    'A comissão de trabalhadores pede; entrega-se à comissão de trabalhadores toda e pago pela comissão de trabalhadores.',
  );
  expect(consulted('Empregador e {consulted|sindicato}', 'comissão', true, 'pt')).toBe(
    'Empregador e comissão',
  );
});
