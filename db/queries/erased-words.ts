import { createHash } from 'node:crypto';

/** The SHA-256 (hex) of something that was said. */
const hashOfWords = (words: string): string =>
  createHash('sha256').update(words.normalize('NFC')).digest('hex');

/** The hashes of all that records say in these fields, or in any, in lists and in several languages too. */
export const hashesIn = (records: (object | null | undefined)[], fields?: string[]): string[] =>
  records.flatMap((record) =>
    Object.entries(record ?? {})
      .filter(([name]) => fields?.includes(name) ?? true)
      .flatMap(([, value]) => wordsIn(value).map(hashOfWords)),
  );

/** Every text in a value; what is a code or a number says nothing of a person. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (codes.has(name) ? [] : wordsIn(inner)));
}

/** Fields that hold codes of the hub. */
const codes = new Set(['language', 'slug', 'country', 'sector', 'level', 'topics']);
