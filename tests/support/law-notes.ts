import type { ShownNote } from '#lib/law/law.ts';

/** A law note as pages show it, of which a test says what it is about. */
export const shownNote = (more: Partial<ShownNote> = {}): ShownNote => ({
  slug: 'right-to-disconnect',
  topics: ['disconnection'],
  act: {
    name: 'Code du travail',
    language: 'fr',
    gloss: 'Labour Code',
    address: 'https://law.example/code',
    numbered: 'article',
  },
  article: 'L. 1',
  place: 'whole',
  status: 'in-force',
  from: '2017-01-01',
  to: null,
  covers: ['private'],
  gives: 'The employer bargains every year on disconnection.',
  lacks: 'It sets no hours.',
  lowering: 'no',
  address: 'https://law.example/code/1',
  readAt: 'law.example',
  version: '2026-05-01',
  checked: '2026-11-29',
  basis: 'text',
  sure: 'sure',
  ...more,
});
