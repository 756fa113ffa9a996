import type { Locale } from '#domain/words.ts';

/** Takes the ending from a folded word, so that its forms are one. */
export type Stemmer = (word: string) => string;

/** Each language's stemmer, which comes with the first search in it. */
const stemmers: Record<string, (() => Promise<Stemmer>) | undefined> = {
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  fr: async () => (await import('@orama/stemmers/french')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  pt: async () => {
    const { stemmer } = await import('@orama/stemmers/portuguese');
    // It knows the plural of "decisão" by its accent.
    return (word) => stemmer(word.replace(/oes$/, 'ao'));
  },
};

/** The stemmer of an interface language; where there is none each form of a word stands for itself. */
export async function openStemmer(locale: Locale): Promise<Stemmer> {
  return (await stemmers[locale]?.()) ?? ((word) => word);
}
