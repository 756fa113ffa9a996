import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import words from '#content/messages/en/check.json';
import noteWords from '#content/messages/en/law.json';
import { emptyCheck, type CheckedTopic } from '#domain/check/check-document.ts';
import type { ShownNote } from '#lib/law/law.ts';
import type { Labels } from '#lib/site/labels.ts';
import { shownNote } from '../../../tests/support/law-notes.ts';
import { wordDocument } from './word-document.ts';

const topic = (slug: string): CheckedTopic => ({
  slug,
  answer: 'not-found',
  steps: [],
  places: [],
  isFound: null,
  step: null,
});
const labels = { topics: { telework: 'Telework', disconnection: 'Disconnection' } };

/** The paragraphs of the document of a check of two topics. */
async function paragraphsWith(notes: ShownNote[], missing?: string): Promise<string[]> {
  const blob = await wordDocument(
    { ...emptyCheck(), topics: [topic('telework'), topic('disconnection')] },
    {
      words,
      locale: 'en',
      hub: 'Hub',
      made: 'Made',
      ladders: undefined,
      labels: labels as unknown as Labels,
      offerWords: { language: 'en', names: undefined, sectionWord: 'Section' },
      law: {
        title: words.law,
        words: noteWords,
        missing,
        notesOn: (slug) => notes.filter(({ topics }) => topics.includes(slug)),
      },
    },
  );
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''),
  );
}

it('sets a law note out once, at its main topic, and points to it from the others', async () => {
  const note = shownNote({ topics: ['disconnection', 'telework'] });
  const said = await paragraphsWith([note]);
  expect(said.filter((text) => text === note.gives)).toHaveLength(1);
  expect(said).toContain('Code du travail, art. L. 1 · see “Disconnection”');
  expect(said.indexOf(note.gives)).toBeGreaterThan(said.indexOf('Disconnection'));
  expect(said).toContain(`Limits: It sets no hours. ${noteWords.lowering.no}`);
  expect(said.filter((text) => text.includes('not legal advice'))).toHaveLength(1);
});

it('says what of the law is missing, and cautions of nothing where it shows none', async () => {
  const said = await paragraphsWith([], words.lawNothing);
  expect(said).toContain(words.lawNothing);
  expect(said).not.toContain(words.law);
  expect(said.join()).not.toContain('legal advice');
});
