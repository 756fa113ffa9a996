import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { compareTexts } from '#domain/compare/compare-texts.ts';
import words from '#content/messages/en/compare.json';
import type { ShownText } from './shown-text.ts';
import { wordDocument } from './word-document.ts';

const texts: ShownText[] = [
  { id: 'a', language: 'en', text: '1. Cameras never record sound in any rest room.' },
  { id: '', language: 'en', text: '1. Cameras may record sound in any rest room.\nNew rule.' },
];

async function partOf(name: string): Promise<string> {
  const comparison = compareTexts(
    texts.map(({ text = '', language }) => ({ text, language })),
    () => undefined,
  );
  if (comparison === undefined) throw new Error('too long');
  const notes = new Map([['a', 'We open with this.']]);
  const blob = await wordDocument(
    { texts, comparison, facts: [], notes },
    { words, made: 'Made today', locale: 'en' },
  );
  return strFromU8(unzipSync(new Uint8Array(await blob.arrayBuffer()))[name] ?? new Uint8Array());
}

it('is one table on a sheet laid sideways, with a column for each text and one for names', async () => {
  const document = await partOf('word/document.xml');
  expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  expect(document.match(/<w:tbl>/g)).toHaveLength(1);
  expect(document.match(/<w:gridCol /g)).toHaveLength(3);
  expect(document).toContain('We open with this.');
  expect(document).toContain(words.apart);
});

it('marks the words that differ by more than colour', async () => {
  const document = await partOf('word/document.xml');
  const marked = document.match(/<w:r>(?:(?!<\/w:r>).)*<w:u (?:(?!<\/w:r>).)*<\/w:r>/g) ?? [];
  expect(marked.join('')).toContain('never');
  expect(marked.join('')).toContain('may');
  expect(marked.join('')).not.toContain('rest room');
});

it('names nobody in its properties', async () => {
  expect(await partOf('docProps/core.xml')).toContain('<dc:creator>Clause Hub</dc:creator>');
});
