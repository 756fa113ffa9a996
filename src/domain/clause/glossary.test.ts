import { describe, expect, it } from 'vitest';
import { linkFirstUses } from './glossary.ts';

const glossary = [
  { slug: 'ai', words: ['artificial intelligence', 'AI'] },
  { slug: 'generative-ai', words: ['generative AI'] },
  { slug: 'audit', words: ['audit', 'audité'] },
  { slug: 'algorithm', words: ['algorithm'] },
  { slug: 'impact', words: ['analyse d’impact'] },
];

/** The texts with what is linked in brackets. */
const linked = (...texts: string[]) =>
  linkFirstUses(texts, glossary).map((parts) =>
    parts.map(({ text, entry }) => (entry ? `[${text}|${entry}]` : text)).join(''),
  );

describe('the first use of an entry', () => {
  it('is a part of its own, and what stands around it is kept', () => {
    expect(linkFirstUses(['Ask for an audit.'], glossary)).toEqual([
      [{ text: 'Ask for an ' }, { text: 'audit', entry: 'audit' }, { text: '.' }],
    ]);
    expect(linkFirstUses(['audit'], glossary)).toEqual([[{ text: 'audit', entry: 'audit' }]]);
    expect(linkFirstUses(['Nothing here.'], glossary)).toEqual([[{ text: 'Nothing here.' }]]);
  });

  it('is linked once on a page, whichever of its words comes again', () => {
    expect(linked('AI and an audit.', 'artificial intelligence, AI, audit')).toEqual([
      '[AI|ai] and an [audit|audit].',
      'artificial intelligence, AI, audit',
    ]);
  });

  it('may be a plural, or begin a sentence', () => {
    expect(linked('Audits of algorithms')).toEqual(['[Audits|audit] of [algorithms|algorithm]']);
  });

  it('is the longest word that begins there, even when that one was linked before', () => {
    expect(linked('generative AI, then generative AI, then AI')).toEqual([
      '[generative AI|generative-ai], then generative AI, then [AI|ai]',
    ]);
  });
});

describe('a link to a clause', () => {
  it('stays one, and is no use of an entry', () => {
    expect(linkFirstUses(['[An audit](clause:one): an audit.'], glossary)).toEqual([
      [
        { text: 'An audit', clause: 'one' },
        { text: ': an ' },
        { text: 'audit', entry: 'audit' },
        { text: '.' },
      ],
    ]);
  });
});

describe('a word', () => {
  it('is found whole, also beside letters with accents', () => {
    expect(linked('auditor, préaudit, auditée, auditœil')).toEqual([
      'auditor, préaudit, auditée, auditœil',
    ]);
    expect(linked('audité')).toEqual(['[audité|audit]']);
  });

  it('in capitals is found in capitals only', () => {
    expect(linked('j’ai, l’AI')).toEqual(['j’ai, l’[AI|ai]']);
    expect(linked('AIs')).toEqual(['[AIs|ai]']);
  });

  it('is found with any blank and apostrophe', () => {
    expect(linked("une analyse\nd'impact")).toEqual(["une [analyse\nd'impact|impact]"]);
    expect(linked('une analyse\u00a0d’impact')).toEqual(['une [analyse\u00a0d’impact|impact]']);
  });
});

it('without a glossary a text stays whole', () => {
  expect(linkFirstUses(['An audit.'], [])).toEqual([[{ text: 'An audit.' }]]);
  expect(linkFirstUses(['[a](clause:one)'], [])).toEqual([[{ text: 'a', clause: 'one' }]]);
});
