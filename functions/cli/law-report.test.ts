import { expect, test } from 'vitest';
import { loadVocabularies } from '#content/load/content.server.ts';
import type { CountryLaw, LawNote } from '#content/schema/law.ts';
import { lawReport } from './law-report.ts';

const note: LawNote = {
  slug: 'told-before',
  topics: ['technological-change', 'telework'],
  act: 'machines',
  article: '7',
  place: '§1',
  status: 'in-force',
  from: null,
  to: null,
  covers: ['public-service'],
  gives: { en: 'a', fr: 'a', es: 'a', pt: 'a' },
  lacks: null,
  lowering: 'unknown',
  address: 'https://law.example/7',
  readAt: 'https://law.example/7',
  version: null,
  checked: '2026-01-10',
  basis: 'text',
  sure: 'fairly',
};
const law: CountryLaw = {
  country: 'PT',
  sampled: null,
  numbered: 'article',
  acts: {},
  notes: [note],
};

test('the report counts notes, and names gaps, doubts and what is to be read again', () => {
  const vocabularies = loadVocabularies(process.cwd());
  const report = lawReport([law], vocabularies, '2026-11-29T00:00:00Z');
  expect(report).toContain('Law notes: 1 of 1 countries');
  expect(report).toContain('PT  1 notes, 1 of them for the public service, 0 not yet applying');
  expect(report).toContain('no sample checked');
  expect(lawReport([{ ...law, sampled: '2026-11-29' }], vocabularies, '2026-11-29')).toContain(
    'sample of 2026-11-29 right',
  );
  expect(report).toMatch(/no note on: (?!.*telework).*monitoring/);
  expect(report).toContain('not sure: told-before');
  expect(report).not.toContain('to be read again');
  expect(lawReport([law], vocabularies, '2027-02-01T00:00:00Z')).toContain(
    'to be read again: told-before',
  );
});
