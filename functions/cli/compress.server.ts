import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const textual = new Set([
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.jsonl',
  '.svg',
  '.txt',
  '.xml',
]);
const atOnce = 8;
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

const compressions = {
  br: (content: Buffer) =>
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gz: (content: Buffer) => deflate(content, { level: 9 }),
};

/** A way to compress, by the ending of its files; brotli takes ten times as long as gzip. */
type Compression = keyof typeof compressions;

type Progress = (done: number, total: number) => void;

/**
 * Writes a .br and a .gz, or only the one that is wanted, beside every textual file below `folder`, a few at a time:
 * SvelteKit's own step opens all files of a build at once, which a thousand clauses in four languages turn into EMFILE.
 */
export async function compressFolder(
  folder: string,
  wanted: readonly Compression[] = ['br', 'gz'],
  progress: Progress = () => undefined,
): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await compressFiles(
    files.filter((file) => textual.has(extname(file))).map((file) => join(folder, file)),
    wanted,
    progress,
  );
}

/** Writes such files beside each of these; `progress` is told how many of them are done. */
export async function compressFiles(
  files: readonly string[],
  wanted: readonly Compression[],
  progress: Progress = () => undefined,
): Promise<void> {
  const next = files.values();
  let done = 0;
  progress(done, files.length);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of next) {
        await compressFile(file, wanted);
        done += 1;
        progress(done, files.length);
      }
    }),
  );
}

/** Compresses a file that was written anew, in the ways in which it lies beside itself. */
export async function compressAgain(file: string): Promise<void> {
  const ways = Object.keys(compressions) as Compression[];
  await compressFile(
    file,
    ways.filter((ending) => existsSync(`${file}.${ending}`)),
  );
}

async function compressFile(file: string, wanted: readonly Compression[]): Promise<void> {
  const content = await readFile(file);
  for (const ending of wanted) {
    await writeFile(`${file}.${ending}`, await compressions[ending](content));
  }
}
