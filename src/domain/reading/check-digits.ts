// Numbers that prove themselves: each rule says whether the check digits are right for the rest of the number.

const digitsOf = (text: string): number[] => Array.from(text.replace(/\D/g, ''), Number);

/** Remainder of a number of any length, digit by digit. */
const remainder = (digits: string, divisor: number): number =>
  Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % divisor, 0);

/** An IBAN (ISO 13616): moved and spelled out in digits, it leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  const bare = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(bare)) return false;
  const spelled = Array.from(bare.slice(4) + bare.slice(0, 4), (character) =>
    parseInt(character, 36),
  ).join('');
  return remainder(spelled, 97) === 1;
}

/** A French social security number (NIR) of 13 characters and its key; Corsica's 2A and 2B count as 19 and 18. */
export function isFrenchIdentity(text: string): boolean {
  const bare = text.replace(/\s/g, '').toUpperCase().replace('2A', '19').replace('2B', '18');
  return (
    /^[12]\d{14}$/.test(bare) && 97 - remainder(bare.slice(0, 13), 97) === Number(bare.slice(13))
  );
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** A Spanish DNI or NIE: the letter follows from the number, X, Y and Z standing for 0, 1 and 2. */
export function isSpanishIdentity(text: string): boolean {
  const bare = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[\dXYZ]\d{7}[A-Z]$/.test(bare)) return false;
  const number = bare.slice(0, 8).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return spanishLetters[Number(number) % 23] === bare[8];
}

/** The digit that follows `digits` weighed by falling weights that end at 2, modulo 11. */
function checkDigit(digits: number[]): number {
  const sum = digits.reduce((all, digit, place) => all + digit * (digits.length + 1 - place), 0);
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

/** A Portuguese NIF: nine digits, the last of which checks the others. */
export function isPortugueseIdentity(text: string): boolean {
  const digits = digitsOf(text);
  return digits.length === 9 && digits[8] === checkDigit(digits.slice(0, 8));
}

/** A Brazilian CPF: eleven digits, the last two of which check the others; eleven times the same digit is none. */
export function isBrazilianIdentity(text: string): boolean {
  const digits = digitsOf(text);
  return (
    digits.length === 11 &&
    new Set(digits).size > 1 &&
    digits[9] === checkDigit(digits.slice(0, 9)) &&
    digits[10] === checkDigit(digits.slice(0, 10))
  );
}

/** A social security number of the United States, as far as its groups are ever given out. */
export const isAmericanIdentity = (text: string): boolean =>
  /^(?!000|666|9)\d{3}[- ](?!00)\d{2}[- ](?!0000)\d{4}$/.test(text);
