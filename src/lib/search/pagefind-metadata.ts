import { encodeCbor, type Cbor } from './cbor.ts';

/** What `pagefind.json` says of an index; Pagefind's own form of it is three times as large. */
export type PackedMetadata = {
  version: string;
  /** The words of each document in sixteens, one character a document: all that the ranking needs to know of them. */
  lengths: string;
  /** First and last word of each part of the index; the parts are files by number. */
  parts: [from: string, to: string][];
  /** What the metadata ends in: lists of things that the hub does not use. */
  rest: Cbor[];
};

const sixteen = 16;
const firstCharacter = '0'.charCodeAt(0);

/** Packs the numbers of words of the documents, rounded to sixteens. */
export function packLengths(lengths: number[]): string {
  return lengths
    .map((length) => String.fromCharCode(firstCharacter + Math.ceil(length / sixteen)))
    .join('');
}

/** The metadata as Pagefind reads it. A document's id, which its results carry, is its row in base 36. */
export function unpackMetadata({ version, lengths, parts, rest }: PackedMetadata): Uint8Array {
  const pages = Array.from(lengths, (character, row) => {
    const words = (character.charCodeAt(0) - firstCharacter) * sixteen;
    return [row.toString(36), words, ''];
  });
  const ranges = parts.map(([from, to], number) => [from, to, String(number)]);
  return encodeCbor([version, pages, ranges, ...rest]);
}
