import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counterText, piecesOf } from '#domain/answer/pieces.ts';
import type { Edit, Return } from '#domain/tools/answer.ts';
import { libreOffice, settleByLibreOffice } from '../../../tests/support/libre-office.ts';
import { readTrackedWord } from '../../../tests/support/tracked-word.ts';
import { answerDocument, type Remark } from './word-answer.ts';

const date = new Date('2026-11-29T10:00:00Z');
const text =
  '1. The employer shall, where possible, inform <the union> & staff.\n\n2. Cameras.\n3. No.';

async function write(
  own: string,
  { edits = [], returns = [], remarks = [] }: Partial<Changes> = {},
  language = 'en',
) {
  const pieces = piecesOf(own, edits, returns);
  const blob = await answerDocument(pieces, { author: 'Syndicat', date, language }, remarks);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { ...readTrackedWord(bytes), counter: counterText(pieces), bytes };
}
type Changes = { edits: Edit[]; returns: Return[]; remarks: Remark[] };

const editOf = (words: string, becomes: string): Edit => {
  const from = text.indexOf(words);
  return { from, to: from + words.length, text: becomes };
};

it('gives the counter-text when all is accepted, the employer’s text when all is rejected', async () => {
  const { accepted, rejected, counter, parts } = await write(text, {
    edits: [editOf(', where possible,', ''), editOf('2. Cameras.', '')],
    returns: [{ at: text.length, gap: '\n', of: 7, text: '4. Sound is\nnever recorded.' }],
  });
  expect(rejected).toBe(text);
  expect(accepted).toBe(counter);
  expect(counter).toContain('1. The employer shall inform');
  const main = parts.get('word/document.xml') ?? '';
  expect(main).toMatch(/<w:del w:id="\d+" w:author="Syndicat" w:date="2026-11-29T10:00:00Z">/);
  expect(main.match(/<w:rPr><w:(?:ins|del) /g)).toHaveLength(3);
  const ids = [...main.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('holds no comment, no note and no name but the author’s for the employer', async () => {
  const { parts } = await write(text, { edits: [editOf('2. Cameras.', '2. No cameras.')] });
  const names = [...parts.keys()].join(' ');
  expect(names).not.toMatch(/comment|people|customXml/i);
  expect(parts.get('word/document.xml')).not.toMatch(/comment/i);
  const core = parts.get('docProps/core.xml') ?? '';
  const said = [...core.matchAll(/>([^<>]+)</g)].map(([, words]) => words);
  expect(said.filter((words) => !/^\d/.test(words ?? ''))).toEqual(['Syndicat', 'Syndicat']);
  for (const name of ['docProps/app.xml', 'docProps/custom.xml'])
    expect(parts.get(name)).not.toMatch(/>[^<>]+</);
});

it('holds reason and source as comments for us, and the same two texts', async () => {
  const edit = editOf('2. Cameras.', '');
  const { accepted, rejected, counter, parts } = await write(text, {
    edits: [edit],
    remarks: [
      { key: `d${edit.from}`, lines: ['Weaker: “may” for “shall”.', 'Source: the agreement'] },
      { key: `d${edit.from}`, lines: ['Left out'] },
    ],
  });
  expect([accepted, rejected]).toEqual([counter, text]);
  expect(parts.get('word/comments.xml')).toContain('Source: the agreement');
  const main = parts.get('word/document.xml') ?? '';
  for (const id of [0, 1]) {
    for (const mark of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(main).toContain(`<w:${mark} w:id="${id}"/>`);
  }
});

it('sets what is written from right to left so', async () => {
  const { parts, rejected } = await write('للعامل الحق.', {}, 'ar');
  expect(rejected).toBe('للعامل الحق.');
  expect(parts.get('word/document.xml')).toMatch(/<w:bidi\/>.*<w:rtl\/>/s);
});

it('gives both texts whatever is changed', async () => {
  const words = fc
    .array(fc.constantFrom('a', 'may', ' ', '\n', '. ', 'été', '<', '&amp;'), { maxLength: 25 })
    .map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(
      words,
      fc.array(fc.tuple(fc.nat(40), fc.nat(9), words), { maxLength: 4 }),
      async (own, changes) => {
        const edits = changes.map(([from, length, to]) => ({ from, to: from + length, text: to }));
        const { accepted, rejected, counter } = await write(own, { edits });
        expect([accepted, rejected]).toEqual([counter, own]);
      },
    ),
    { numRuns: 40 },
  );
});

it.runIf(libreOffice !== undefined)(
  'is accepted and rejected by LibreOffice to the same two texts',
  { timeout: 120_000 },
  async () => {
    const changes: Partial<Changes>[] = [
      {
        edits: [editOf(', where possible,', ''), editOf('2. Cameras.', ''), editOf('3. No.', '')],
        returns: [{ at: 0, gap: '\n', of: 3, text: 'At the beginning.' }],
      },
      {
        edits: [editOf('2. Cameras.', '2. No\n   cameras “anywhere”.')],
        returns: [{ at: text.length, gap: '\n\n', of: 7, text: '4. Sound is\nnever recorded.' }],
        remarks: [{ key: `d${text.indexOf('2. Cameras.')}`, lines: ['Why', 'Source'] }],
      },
      { edits: [{ from: 0, to: text.length, text: 'All new.' }] },
    ];
    const written = await Promise.all(changes.map((one) => write(text, one)));
    const settled = await settleByLibreOffice(
      libreOffice ?? '',
      written.map(({ bytes }) => bytes),
    );
    for (const [n, { accepted, rejected }] of settled.entries()) {
      expect(readTrackedWord(accepted).accepted).toBe(written[n]?.counter);
      expect(readTrackedWord(rejected).accepted).toBe(text);
      expect(readTrackedWord(accepted).parts.get('word/document.xml')).not.toMatch(/<w:(ins|del) /);
    }
  },
);
