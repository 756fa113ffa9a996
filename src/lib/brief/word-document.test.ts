import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import noteWords from '#content/messages/en/law.json';
import type { ClauseCopy } from '#domain/tools/brief.ts';
import { shownNote } from '../../../tests/support/law-notes.ts';
import { wordDocument } from './word-document.ts';
import type { LawTexts } from './word-law.ts';

const texts = {
  title: 'Brief',
  meeting: undefined,
  made: 'Made today',
  aims: 'Aims',
  note: 'Note',
  summaryMark: 'Summary',
  gist: (text: string) => `In short: ${text}`,
  sources: 'Sources',
  licence: 'Licence',
  checked: 'Checked',
};

const copyIn = (language: string, text: string) => ({
  title: 'A title',
  language,
  isSummary: false,
  labels: [],
  text,
  citation: 'Cited',
  source: null,
  licence: 'CC0-1.0',
});

/** A part of the document of one clause. */
async function partOf(copy: ClauseCopy, name: string, law?: LawTexts): Promise<string> {
  const items = [{ slug: 'a', note: '', copy }];
  const blob = await wordDocument(
    { title: '', meeting: '', aims: '', items },
    { texts: { ...texts, law }, locale: 'en' },
  );
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return strFromU8(parts[name] ?? new Uint8Array());
}

const paragraphsOf = async (copy: ClauseCopy, law?: LawTexts): Promise<string[]> =>
  (await partOf(copy, 'word/document.xml', law)).match(/<w:p>.*?<\/w:p>/gs) ?? [];

it('names the hub that made it, and nobody as “Un-named”', async () => {
  const core = await partOf(copyIn('fr', 'Droit à la déconnexion.'), 'docProps/core.xml');
  expect(core).toContain('<dc:creator>Clause Hub</dc:creator>');
  expect(core).not.toContain('Un-named');
});

it('sets wording that is written from right to left so, ruled where its lines begin', async () => {
  const paragraphs = await paragraphsOf(copyIn('ar', 'للعامل الحق في قطع الاتصال.'));
  const arabic = paragraphs.filter((paragraph) => paragraph.includes('للعامل'));
  expect(arabic).toHaveLength(1);
  expect(arabic[0]).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
  expect(arabic[0]).toMatch(/<w:pBdr><w:right /);
  expect(paragraphs.filter((paragraph) => paragraph.includes('<w:bidi/>'))).toEqual(arabic);
});

it('marks no other wording', async () => {
  const paragraphs = await paragraphsOf(copyIn('fr', 'Droit à la déconnexion.'));
  expect(paragraphs.join('')).toContain('Droit');
  expect(paragraphs.join('')).not.toMatch(/w:bidi|w:rtl/);
});

it('carries what the hub says of the wording before it, and what is known of its validity behind it', async () => {
  const copy = {
    ...copyIn('fr', 'Droit à la déconnexion.'),
    gist: 'Workers may switch off.',
    facts: ['Does it still hold?: Not known'],
  };
  const text = (await paragraphsOf(copy)).join('');
  expect(text.indexOf('In short: Workers may switch off.')).toBeLessThan(text.indexOf('Droit'));
  expect(text.indexOf('Not known')).toBeGreaterThan(text.indexOf('Droit'));
});

it('sets out what the law gives behind the wording, with its limits, and cautions once', async () => {
  const law: LawTexts = {
    title: 'The law',
    words: noteWords,
    locale: 'en',
    partOf: () => ({ notes: [shownNote(), shownNote({ article: 'L. 2' })] }),
  };
  const text = (await paragraphsOf(copyIn('fr', 'Droit à la déconnexion.'), law)).join('');
  expect(text.indexOf('Code du travail, art. L. 1')).toBeGreaterThan(text.indexOf('Droit'));
  expect(text).toContain('Limits: It sets no hours.');
  expect(text.match(/not legal advice/g)).toHaveLength(1);
  expect((await paragraphsOf(copyIn('fr', 'Droit.'))).join('')).not.toContain('legal advice');
});

it('points to the clause at which the law on the same topic stands', async () => {
  const law: LawTexts = {
    title: 'The law',
    words: noteWords,
    locale: 'en',
    partOf: () => ({ pointer: 'See clause 1.' }),
  };
  const text = (await paragraphsOf(copyIn('fr', 'Droit.'), law)).join('');
  expect(text).toContain('See clause 1.');
  expect(text).not.toContain('legal advice');
});
