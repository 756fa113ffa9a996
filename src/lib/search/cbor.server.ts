/** What Pagefind's files are made of: numbers, texts and lists, in CBOR (RFC 8949). */
export type Cbor = number | string | Cbor[];

/** The first bytes of a value: its kind, its number or length (-1 when an end mark says it), and what follows them. */
type Head = { kind: number; length: number; next: number };

/** The kinds of CBOR values that Pagefind's files hold, as the upper three bits of a value's first byte. */
const kinds = { unsigned: 0, negative: 1, text: 3, list: 4 };
const known = new Set(Object.values(kinds));
const endMark = 0xff;

/** Reads a value of whole numbers, texts and lists; throws on anything else. */
export const decodeCbor = (bytes: Buffer): Cbor => valueAt(bytes, 0).value;

function valueAt(bytes: Buffer, at: number): { value: Cbor; end: number } {
  const { kind, length, next } = headAt(bytes, at);
  if (kind === kinds.list) return listAt(bytes, next, length);
  if (kind === kinds.text)
    return { value: bytes.toString('utf8', next, next + length), end: next + length };
  return { value: kind === kinds.negative ? -1 - length : length, end: next };
}

function listAt(bytes: Buffer, from: number, length: number): { value: Cbor[]; end: number } {
  const list: Cbor[] = [];
  let at = from;
  while (length < 0 ? bytes[at] !== endMark : list.length < length) {
    const { value, end } = valueAt(bytes, at);
    list.push(value);
    at = end;
  }
  return { value: list, end: length < 0 ? at + 1 : at };
}

function headAt(bytes: Buffer, at: number): Head {
  const first = bytes.readUInt8(at);
  const kind = first >> 5;
  const short = first & 31;
  if (!known.has(kind)) {
    throw new Error(`CBOR kind ${kind} is not one Pagefind was known to use`);
  }
  if (short === 31) return { kind, length: -1, next: at + 1 };
  if (short < 24) return { kind, length: short, next: at + 1 };
  const width = 1 << (short - 24);
  const length =
    width === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, width);
  return { kind, length, next: at + 1 + width };
}
