import { encodeHead, kinds, type Cbor } from './cbor.ts';

/** The first bytes of a value: its kind, its number or length (-1 when an end mark says it), and what follows them. */
type Head = { kind: number; length: number; next: number };

const known = new Set(Object.values(kinds));
const endMark = 0xff;

/** Reads a value of whole numbers, texts and lists; throws on anything else. */
export function decodeCbor(bytes: Buffer): Cbor {
  const { kind, length, next } = headAt(bytes, 0);
  if (kind === kinds.list) return cutList(bytes).map(decodeCbor);
  if (kind === kinds.text) return bytes.toString('utf8', next, next + length);
  return kind === kinds.negative ? -1 - length : length;
}

/** The elements of an encoded list, each still encoded. */
export function cutList(bytes: Buffer): Buffer[] {
  const elements: Buffer[] = [];
  const { length, next } = headAt(bytes, 0);
  let at = next;
  while (length < 0 ? bytes[at] !== endMark : elements.length < length) {
    const end = endOf(bytes, at);
    elements.push(bytes.subarray(at, end));
    at = end;
  }
  return elements;
}

/** A list of encoded elements. */
export function joinList(elements: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(encodeHead(kinds.list, elements.length)), ...elements]);
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

function endOf(bytes: Buffer, at: number): number {
  const { kind, length, next } = headAt(bytes, at);
  if (kind === kinds.text) return next + length;
  if (kind !== kinds.list) return next;
  let end = next;
  for (let left = length; left !== 0 && bytes[end] !== endMark; left -= 1) {
    end = endOf(bytes, end);
  }
  return length < 0 ? end + 1 : end;
}
