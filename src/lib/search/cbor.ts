/** What Pagefind's files are made of: numbers, texts and lists, in CBOR (RFC 8949). */
export type Cbor = number | string | Cbor[];

/** The kinds of CBOR values that Pagefind's files hold, as the upper three bits of a value's first byte. */
export const kinds = { unsigned: 0, negative: 1, text: 3, list: 4 };

const encoder = new TextEncoder();

/** Writes a value in CBOR. */
export function encodeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];
  append(bytes, value);
  return Uint8Array.from(bytes);
}

/** The first bytes of a value: its kind, and its number or length. */
export function encodeHead(kind: number, length: number): number[] {
  const first = kind << 5;
  if (length < 24) return [first | length];
  if (length < 0x100) return [first | 24, length];
  if (length < 0x10000) return [first | 25, length >> 8, length & 255];
  return [first | 26, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255];
}

function append(bytes: number[], value: Cbor): void {
  if (typeof value === 'number') {
    bytes.push(
      ...(value < 0 ? encodeHead(kinds.negative, -1 - value) : encodeHead(kinds.unsigned, value)),
    );
  } else if (typeof value === 'string') {
    const text = encoder.encode(value);
    bytes.push(...encodeHead(kinds.text, text.length), ...text);
  } else {
    bytes.push(...encodeHead(kinds.list, value.length));
    for (const element of value) append(bytes, element);
  }
}
