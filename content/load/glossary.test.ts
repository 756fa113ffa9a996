import { describe, expect, it } from 'vitest';
import { parseGlossary } from './glossary.ts';

const inEvery = <Value>(value: Value) => ({ en: value, fr: value, es: value, pt: value });

const entry = (slug: string, forms: string[] = []) => ({
  slug,
  term: inEvery(slug),
  forms: inEvery(forms),
  definition: inEvery(`What ${slug} is.`),
});

describe('a glossary', () => {
  it('is a list of entries, each with a term and definition in every language', () => {
    expect(parseGlossary([entry('audit', ['audited'])], 'g.yaml')).toHaveLength(1);
    const { pt: _, ...term } = inEvery('score');
    expect(() => parseGlossary([{ ...entry('score'), term }], 'g.yaml')).toThrow(
      /g\.yaml\n {2}0\.term\.pt: expected/,
    );
  });

  it('has no slug twice', () => {
    const twice = [entry('audit'), { ...entry('audit'), term: inEvery('score') }];
    expect(() => parseGlossary(twice, 'g.yaml')).toThrow('slug: expected each once');
  });

  it('has no word twice in a language, in whatever case', () => {
    const twice = [entry('audit'), entry('score', ['Audit'])];
    expect(() => parseGlossary(twice, 'g.yaml')).toThrow(
      'term or forms in en: expected each once, found twice: audit',
    );
  });
});
