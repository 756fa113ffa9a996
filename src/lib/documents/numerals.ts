/** How numbers of a list are written, named by the first of them. */
export type NumeralStyle = '1' | 'a' | 'A' | 'i' | 'I';

const highest = { a: 26 * 20, i: 3999 };

/** A number of a list; in figures where letters or Roman numerals would not end. */
export function numeralOf(value: number, style: NumeralStyle): string {
  const kind = style.toLowerCase();
  const isShort = value >= 1 && value <= (kind === 'a' ? highest.a : highest.i);
  if (kind === '1' || !isShort) return String(value);
  const numeral = kind === 'a' ? letter(value) : roman(value);
  return style === kind ? numeral.toLowerCase() : numeral;
}

/** A to Z, then AA to ZZ, as word processors count. */
const letter = (value: number) =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  const found = romans.find(([step]) => step <= value);
  return found === undefined ? '' : found[1] + roman(value - found[0]);
}
