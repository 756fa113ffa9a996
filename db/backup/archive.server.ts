import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline as connect, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as v from 'valibot';
import type { TableRow } from '../queries/snapshot.ts';

// A backup is a gzip file of JSON Lines, each an array that begins with what it is:
//   ["hub", {"format": 2, "schema": <migration>}]   the first line
//   ["file", {"key": …, "content": <base64>}]       a document
//   ["<table>", {"rowid": …, …}]                    a row; bytes are {"base64": …}
//   ["end", {"rows": …, "files": …}]                the last line: a backup without it was cut off
// Release 0.2.0 wrote rows only.

/** A file is no backup, or not the whole of one. */
export class DamagedBackup extends Error {
  override name = 'DamagedBackup';
}

/** A line of a backup. */
export type Entry =
  | { kind: 'hub'; format: number; schema: number }
  | { kind: 'file'; key: string; content: Uint8Array<ArrayBuffer> }
  | { kind: 'row'; row: TableRow }
  | { kind: 'end'; rows: number; files: number };

/** The newest migration of release 0.2.0, whose backups do not name it. */
const schemaOfRelease020 = 1795579042379;

const Bytes = v.strictObject({ base64: v.string() });
/** What a table or a column may be called. */
const Name = v.pipe(v.string(), v.regex(/^\w+$/));
const Line = v.tuple([Name, v.record(Name, v.unknown())]);
const Value = v.union([v.null(), v.string(), v.number(), v.pipe(Bytes, v.transform(bytesOf))]);
const Row = v.record(Name, Value);
const Hub = v.object({ format: v.literal(2), schema: v.number() });
const File = v.object({ key: v.string(), content: v.string() });
const End = v.object({ rows: v.number(), files: v.number() });

/** Writes entries into a file that only its owner may read, on the disk once this resolves. */
export async function writeArchive(path: string, entries: AsyncIterable<Entry>): Promise<void> {
  async function* lines() {
    for await (const entry of entries) yield `${JSON.stringify(lineOf(entry))}\n`;
  }
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(Readable.from(lines()), createGzip(), file);
}

/** Reads the entries of a backup, one after the other; throws DamagedBackup where it is not as it was written. */
export async function* readArchive(path: string): AsyncGenerator<Entry> {
  let number = 0;
  try {
    for await (const line of linesOf(path)) {
      const entry = entryOf(line);
      if (number === 0 && entry.kind !== 'hub')
        yield { kind: 'hub', format: 1, schema: schemaOfRelease020 };
      number += 1;
      yield entry;
    }
  } catch (error) {
    if (isFault(error)) throw new DamagedBackup(`line ${number + 1}`, { cause: error });
    throw error;
  }
}

/** The lines of a packed file; whatever is wrong with it is thrown here, and nothing of it goes on once reading ends. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  connect(createReadStream(path), unpacked, () => undefined);
  const decoder = new TextDecoder();
  const begun: string[] = [];
  for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun.splice(0, begun.length, next);
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

/** Reads a backup to its end and resolves to its schema; throws DamagedBackup when anything of it is missing. */
export async function checkArchive(path: string): Promise<{ schema: number }> {
  let head: { format: number; schema: number } | undefined;
  let end: { rows: number; files: number } | undefined;
  const found = { rows: 0, files: 0 };
  for await (const entry of readArchive(path)) {
    if (end !== undefined) throw new DamagedBackup('something follows the end');
    if (entry.kind === 'hub') head = entry;
    else if (entry.kind === 'end') end = entry;
    else found[entry.kind === 'row' ? 'rows' : 'files'] += 1;
  }
  if (head === undefined) throw new DamagedBackup('nothing is in it');
  if (head.format === 1) return head;
  if (end?.rows !== found.rows || end.files !== found.files)
    throw new DamagedBackup('its end is missing');
  return head;
}

function lineOf(entry: Entry): [string, object] {
  const { kind, ...said } = entry;
  if (entry.kind === 'file') return [kind, { key: entry.key, content: base64Of(entry.content) }];
  if (entry.kind !== 'row') return [kind, said];
  const [table, row] = entry.row;
  const values = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof ArrayBuffer ? { base64: base64Of(new Uint8Array(value)) } : value,
  ]);
  return [table, Object.fromEntries(values) as object];
}

function entryOf(line: string): Entry {
  const [kind, said] = v.parse(Line, JSON.parse(line));
  if (kind === 'hub') return { kind, ...v.parse(Hub, said) };
  if (kind === 'end') return { kind, ...v.parse(End, said) };
  if (kind !== 'file') return { kind: 'row', row: [kind, v.parse(Row, said)] };
  const { key, content } = v.parse(File, said);
  return { kind, key, content: new Uint8Array(bytesOf({ base64: content })) };
}

function bytesOf({ base64 }: { base64: string }): ArrayBuffer {
  return new Uint8Array(Buffer.from(base64, 'base64')).buffer;
}

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** What unpacking and reading say of bytes that are not those that were written. */
const isFault = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  v.isValiError(error) ||
  (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'));
