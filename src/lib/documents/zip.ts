import { DocumentProblem } from './problem.ts';

/** The most a Word file or another archive may hold: entries, bytes unpacked, and how many times its own size those may be. */
export const archiveLimits = { entries: 2000, bytes: 50_000_000, ratio: 100 };

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const longestComment = 0xffff;

/** A zip archive whose directory was found harmless; `read` unpacks one entry. */
export type Archive = {
  names: string[];
  /** The text of an entry, undefined when there is none. Never unpacks more than the limits allow. */
  read: (name: string) => Promise<string | undefined>;
};

/**
 * Opens a zip archive: throws a DocumentProblem when it has too many entries or unpacks to too much. What the
 * directory claims is checked first, and the bytes that are really unpacked are counted.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  // Of two parts with one name, Word reads one and another program the other.
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw new DocumentProblem('damaged');
  const max = Math.min(archiveLimits.bytes, bytes.length * archiveLimits.ratio);
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (entries.length > archiveLimits.entries || claimed > max)
    throw new DocumentProblem('zip-bomb');
  const budget = { left: max };
  return {
    names: entries.map(({ name }) => name),
    read: async (name) => {
      const entry = entries.find((one) => one.name === name);
      return entry && new TextDecoder().decode(await unpack(bytes, entry, budget));
    },
  };
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > archiveLimits.entries) throw new DocumentProblem('zip-bomb');
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== entryMark) throw new DocumentProblem('damaged');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
        view.getUint16(at + place, true),
      ) as [number, number, number];
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + extraLength + commentLength;
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? new DocumentProblem('damaged', { cause: error }) : error;
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new DocumentProblem('damaged');
}

async function unpack(
  bytes: Uint8Array,
  { method, offset, packed }: Entry,
  budget: { left: number },
): Promise<Uint8Array> {
  const content = bytes.subarray(startOf(bytes, offset)).subarray(0, packed);
  if (method === 0) return spend(budget, content);
  if (method !== 8) throw new DocumentProblem('damaged');
  const parts: Uint8Array[] = [];
  const stream = new Blob([content as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(parts);
      parts.push(spend(budget, value));
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    if (error instanceof DocumentProblem) throw error;
    throw new DocumentProblem('damaged', { cause: error });
  }
}

/** Where the content of an entry begins, after the name it carries once more. */
function startOf(bytes: Uint8Array, offset: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark) {
    throw new DocumentProblem('damaged');
  }
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
}

function spend(budget: { left: number }, part: Uint8Array): Uint8Array {
  budget.left -= part.length;
  if (budget.left < 0) throw new DocumentProblem('zip-bomb');
  return part;
}

function joined(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
