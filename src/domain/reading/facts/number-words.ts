// Numbers that dates write in words, folded: days to thirty-one and years, by what is added up.

const units: Record<string, string> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  fr: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  es: 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta',
  pt: 'um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
};
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth';

const others: Record<string, Record<string, number>> = {
  en: { twenty: 20, thirty: 30, thirtieth: 30, forty: 40, fifty: 50, ninety: 90, thousand: 1000 },
  fr: { premier: 1, vingt: 20, trente: 30, quarante: 40, cinquante: 50, mille: 1000, mil: 1000 },
  es: { primero: 1, un: 1, cuarenta: 40, noventa: 90, novecientos: 900, mil: 1000 },
  pt: {
    primeiro: 1,
    catorze: 14,
    dezasseis: 16,
    dezassete: 17,
    dezanove: 19,
    trinta: 30,
    quarenta: 40,
    noventa: 90,
    novecentos: 900,
    mil: 1000,
  },
};

const valuesOf = new Map(
  Object.entries(units).map(([language, words]) => [
    language,
    new Map([...countedUp(words), ...Object.entries(others[language] ?? {})]),
  ]),
);
for (const [word, value] of countedUp(ordinals)) valuesOf.get('en')?.set(word, value);

function countedUp(words: string): [word: string, value: number][] {
  return words.split(' ').map((word, index) => [word, index + 1]);
}

/** What a folded word of a number counts for in a language (BCP 47); undefined where it is no number. */
export const numberWord = (word: string, language: string): number | undefined =>
  valuesOf.get(language)?.get(word);

/** The number that words make up one after the other: "deux mille vingt et un" is 2, 1000, 20, 1. */
export const addUp = (values: readonly number[]): number =>
  values.reduce((sum, value) => (value === 1000 ? Math.max(sum, 1) * 1000 : sum + value), 0);
