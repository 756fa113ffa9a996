import { gunzipSync, gzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Locale } from '#domain/words.ts';
import type { Cbor } from './cbor.ts';
import { cutList, decodeCbor, joinList } from './cbor.server.ts';
import { packLengths, type PackedMetadata } from './pagefind-metadata.ts';

/** A piece of an index document; a hit in it counts `weight` times (1 to 10) a hit in plain text. */
export type WeightedText = { text: string; weight: number };

/** A file to be written, `path` below the folder of the index. */
export type SearchFile = { path: string; content: Uint8Array | string };

const signature = Buffer.from('pagefind_dcd');
const batch = 250;
/** Bytes of a part of the index before compression: about 6 kB to load, and at most as much as Pagefind's own parts. */
const partBytes = { enough: 15_000, max: 50_000 };
/** Words that begin with the same letters stay in one part, as a word also finds the longer ones. */
const familyLetters = 5;

/**
 * Pagefind's index of the documents for one interface language, as the files the browser needs: `pagefind.wasm`,
 * `pagefind.json` and `index/*.pf_index`. It differs from what Pagefind writes: results carry the number of their
 * document in the list as id instead of a hash, so that the metadata is a third as large and no table of ids is
 * needed; the parts of the index are smaller, so that a word loads 6 instead of 20 kB; Pagefind's scripts and its
 * one fragment file a document are left out.
 */
export async function indexDocuments(
  documents: WeightedText[][],
  locale: Locale,
): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: locale });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    await addDocuments(index, documents, locale);
    const written = await index.getFiles();
    requireNoErrors(written.errors);
    return rewrite(new Map(written.files.map((file) => [file.path, file])), locale);
  } finally {
    await index.deleteIndex();
  }
}

async function addDocuments(
  index: PagefindIndex,
  documents: WeightedText[][],
  locale: Locale,
): Promise<void> {
  for (let from = 0; from < documents.length; from += batch) {
    const answers = await Promise.all(
      documents
        .slice(from, from + batch)
        .map((parts, offset) =>
          index.addHTMLFile({ url: String(from + offset), content: pageOf(parts, locale) }),
        ),
    );
    for (const { errors } of answers) requireNoErrors(errors);
  }
}

/** The texts are words and spaces only (`readIndexWords`), so nothing in them needs escaping. */
function pageOf(parts: WeightedText[], locale: Locale): string {
  const body = parts.map(({ text, weight }) => `<p data-pagefind-weight="${weight}">${text}</p>`);
  return `<html lang="${locale}"><body>${body.join('')}</body></html>`;
}

/** Metadata is a list: Pagefind's version, the pages, the parts of the index, and what we do not use. */
function rewrite(files: Map<string, IndexFile>, locale: Locale): SearchFile[] {
  const name = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  const [version, pages, parts, ...rest] = asList(decodeCbor(contentOf(files, name)));
  if (typeof version !== 'string') throw new Error('Pagefind’s metadata names no version');
  const words = asList(parts).flatMap((part) => {
    const hash = asList(part)[2];
    return wordsOf(contentOf(files, `index/${String(hash)}.pf_index`));
  });
  const smaller = divide(words);
  const metadata: PackedMetadata = {
    version,
    lengths: packLengths(lengthsByNumber(asList(pages), files)),
    parts: rangesOf(smaller),
    rest,
  };
  return [
    { path: 'pagefind.wasm', content: contentOf(files, `wasm.${locale}.pagefind`) },
    { path: 'pagefind.json', content: JSON.stringify(metadata) },
    ...smaller.map((part, number) => ({
      path: `index/${number}.pf_index`,
      content: gzipSync(joinList([joinList(part.map(({ entry }) => entry))]), { level: 9 }),
    })),
  ];
}

/** A word of the index with all that is said of it, encoded. */
type IndexEntry = { word: string; entry: Buffer };

/** A part of the index is a list that holds the list of its words, in their order, each a list that begins with it. */
function wordsOf(part: Buffer): IndexEntry[] {
  const [words] = cutList(part);
  if (words === undefined) throw new Error('a part of Pagefind’s index is empty');
  return cutList(words).map((entry) => ({ word: String(decodeCbor(firstOf(entry))), entry }));
}

function firstOf(entry: Buffer): Buffer {
  const [word] = cutList(entry);
  if (word === undefined) throw new Error('a word of Pagefind’s index is empty');
  return word;
}

function divide(words: IndexEntry[]): IndexEntry[][] {
  const parts: IndexEntry[][] = [];
  let filled = Infinity;
  let family = '';
  for (const { word, entry } of words) {
    const isKin = word.startsWith(family);
    if (filled + entry.length > (isKin ? partBytes.max : partBytes.enough)) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push({ word, entry });
    filled += entry.length;
    family = word.slice(0, familyLetters);
  }
  return parts;
}

/** First and last word of each part, as short as tells it from its neighbour, as Pagefind has them. */
function rangesOf(parts: IndexEntry[][]): PackedMetadata['parts'] {
  return parts.map((part, number) => {
    const first = part[0]?.word ?? '';
    const last = part.at(-1)?.word ?? '';
    const before = parts[number - 1]?.at(-1)?.word;
    const after = parts[number + 1]?.[0]?.word;
    return [distinct(first, before), distinct(last, after)];
  });
}

function distinct(word: string, neighbour: string | undefined): string {
  if (neighbour === undefined) return word;
  const letters = Array.from(word);
  const other = Array.from(neighbour);
  const alike = letters.findIndex((letter, at) => letter !== other[at]);
  return alike === -1 ? word : letters.slice(0, alike + 1).join('');
}

/**
 * Each document's number of words. A page is a list of its hash and its number of words; the fragment file of that hash
 * holds the address it was added with, its number. The index refers to pages by their place, which must be that number.
 */
function lengthsByNumber(pages: Cbor[], files: Map<string, IndexFile>): number[] {
  return pages.map((page, place) => {
    const [hash, words] = asList(page);
    const fragment = contentOf(files, `fragment/${String(hash)}.pf_fragment`);
    const { url } = JSON.parse(fragment.toString('utf8')) as { url: string };
    if (url !== String(place)) throw new Error(`Pagefind put document ${url} in place ${place}`);
    return Number(words);
  });
}

function asList(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw new Error('Pagefind’s files have another form than in 1.6');
  return value;
}

/** Pagefind's files are gzip of a signature and the content. */
function contentOf(files: Map<string, IndexFile>, path: string): Buffer {
  const file = files.get(path);
  if (file === undefined) throw new Error(`Pagefind wrote no file ${path}`);
  const raw = gunzipSync(file.content);
  if (!raw.subarray(0, signature.length).equals(signature)) {
    throw new Error(`${path} has not Pagefind’s signature`);
  }
  return raw.subarray(signature.length);
}

function requireNoErrors(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
