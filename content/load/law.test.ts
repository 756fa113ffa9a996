import { expect, test } from 'vitest';
import { loadVocabularies } from './content.server.ts';
import { parseLaw } from './law.ts';

const vocabularies = loadVocabularies(process.cwd());
const everywhere = (text: string) => ({ en: text, fr: text, es: text, pt: text });

const act = {
  name: 'Lei das máquinas',
  language: 'pt',
  gloss: everywhere('Machines Act'),
  address: 'https://law.example/machines',
  later: { searched: '2026-11-29', found: 'Nothing later in the official gazette.' },
};
const note = {
  slug: 'told-before',
  topics: ['technological-change'],
  act: 'machines',
  article: '7',
  place: '§1',
  status: 'in-force',
  from: '2020-01-01',
  to: null,
  covers: ['private'],
  gives: everywhere('The employer must tell the union 30 days before.'),
  lacks: null,
  lowering: 'unknown',
  address: 'https://law.example/machines#7',
  readAt: 'https://law.example/machines',
  version: null,
  checked: '2026-11-29',
  basis: 'text',
  sure: 'sure',
};
const law = (own: object, acts: object = { machines: act }) =>
  parseLaw(
    { country: 'PT', sampled: null, acts, notes: [{ ...note, ...own }] },
    'content/law/pt.yaml',
    vocabularies,
  );

test('a whole note is taken', () => {
  expect(law({}).notes).toHaveLength(1);
});

test.each(['article', 'place', 'address', 'status', 'checked', 'gives'])(
  'a note without %s is refused',
  (field) => {
    expect(() => law({ [field]: undefined })).toThrow(field);
  },
);

test('a note of commentary alone is never sure', () => {
  expect(law({ basis: 'commentary', sure: 'fairly' }).notes).toHaveLength(1);
  expect(() => law({ basis: 'commentary' })).toThrow('own words were read');
});

test('what does not apply yet names its day, or says on what that depends', () => {
  expect(() => law({ status: 'adopted', from: null, lacks: null })).toThrow('from');
  expect(law({ status: 'adopted', from: '2027-01-01', lacks: null }).notes).toHaveLength(1);
});

test('topics and acts are known, every act is cited, and the file bears its country', () => {
  expect(() => law({ topics: ['weather'] })).toThrow('weather');
  expect(() => law({ act: 'other' })).toThrow('other');
  expect(() => law({}, { machines: act, unused: act })).toThrow('unused');
  const ofBrazil = { country: 'BR', sampled: null, acts: { machines: act }, notes: [note] };
  expect(() => parseLaw(ofBrazil, 'content/law/pt.yaml', vocabularies)).toThrow('country');
});
