import type { Face } from '#domain/reading/segment/lines.ts';

/** What a style or a run of letters says of them, as far as it says something; sizes in points. */
export type Letters = {
  isBold?: boolean | undefined;
  isUnderlined?: boolean | undefined;
  isCapitals?: boolean | undefined;
  size?: number | undefined;
};

const usualSize = 12;

/** How letters are set of which several say something, the nearest first. */
export function faceOf(says: readonly Letters[]): Face {
  const find = <Key extends keyof Letters>(key: Key): Letters[Key] =>
    says.find((one) => one[key] !== undefined)?.[key];
  const name = [
    find('isBold') === true ? 'bold' : '',
    find('isUnderlined') === true ? 'underlined' : '',
    find('isCapitals') === true ? 'capitals' : '',
  ];
  return { name: name.filter((part) => part !== '').join(' '), size: find('size') ?? usualSize };
}
