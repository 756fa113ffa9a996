import type { Locale } from '../words.ts';

// The commonest words that a language has to itself or nearly so: a few hundred words of text are enough to tell
// four languages apart, and a library that knows sixty would weigh more than the pages that need it.
const commonest: Record<Locale, string> = {
  en: 'the of and to in for is that by be shall with or an on this will any as not are from which may at has it employee employees',
  fr: 'le la les des du et à en un une dans pour par est au aux sur que qui ou ne pas ce cette ces sont être l d salarié salariés',
  es: 'el la los las de del y en un una por para con que se su al es lo no o como sus más este esta será trabajador personas',
  pt: 'o a os as de do da dos das e em um uma no na nos nas para por com que se ao à é não ou pelo pela será seu sua empregados',
};

const minShare = 0.24;
const minWords = 12;
const minLead = 1.15;

const wordsOf = new Map(
  Object.entries(commonest).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** The language of a text (`en`, `fr`, `es`, `pt`), `und` where its commonest words are of no such language. */
export function detectLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < minWords) return 'und';
  const shares = [...wordsOf]
    .map(([language, known]): [string, number] => [
      language,
      words.filter((word) => known.has(word)).length / words.length,
    ])
    .sort((a, b) => b[1] - a[1]);
  const [best, next] = shares;
  if (best === undefined || next === undefined) return 'und';
  return best[1] >= minShare && best[1] >= next[1] * minLead ? best[0] : 'und';
}
