import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Locale } from '#domain/words.ts';
import { decodeCbor, type Cbor } from './cbor.server.ts';
import { openStemmer, type Stemmer } from './stemmers.ts';
import { packLengths, type PackedIndex, type PackedPart } from './word-index.ts';

/** A piece of an index document; a hit in it counts `weight` times (1 to 10) a hit in plain text. */
export type WeightedText = { text: string; weight: number };

/** A file to be written, `path` below the folder of the index. */
export type SearchFile = { path: string; content: Uint8Array | string };

const signature = Buffer.from('pagefind_dcd');
const batch = 250;
/** Characters of a part of the index: about 5 kB to load. */
const partLength = { enough: 12_000, max: 40_000 };
/** Words that begin with the same letters stay in one part, as a word also finds the longer ones. */
const familyLetters = 5;
/** A language of which Pagefind knows no endings: it keeps each word as it is, without accents. */
const noEndings = 'und';

/**
 * Pagefind's index of the documents, as the files that `openIndex` reads: `index.json` and `index/*.json`. It differs
 * from what Pagefind writes: forms of a word are one by the stemmer of the interface language, which the browser has
 * too; results carry the number of their document in the list; parts are smaller, so that a word loads 5 instead of
 * 20 kB; and Pagefind's program, of 52 kB, scripts and fragments are left out.
 */
export async function indexDocuments(
  documents: WeightedText[][],
  locale: Locale,
): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: noEndings });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    await addDocuments(index, documents, locale);
    const written = await index.getFiles();
    requireNoErrors(written.errors);
    const files = new Map(written.files.map((file) => [file.path, file]));
    return rewrite(files, await openStemmer(locale));
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
function rewrite(files: Map<string, IndexFile>, stem: Stemmer): SearchFile[] {
  const name = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  const [, pages, parts] = asList(decodeCbor(contentOf(files, name)));
  const words = asList(parts).flatMap((part) => {
    const hash = asList(part)[2];
    return wordsOf(decodeCbor(contentOf(files, `index/${String(hash)}.pf_index`)));
  });
  const smaller = divide(byStem(words, stem));
  const index: PackedIndex = {
    lengths: packLengths(lengthsByNumber(asList(pages), files)),
    from: firstLetters(smaller),
  };
  return [
    { path: 'index.json', content: JSON.stringify(index) },
    ...smaller.map((part, number) => ({
      path: `index/${number}.json`,
      content: `[${part.map(({ packed }) => packed).join()}]`,
    })),
  ];
}

/** Where a word stands: the places in each document, behind the negative of what a hit there counts. */
type Places = Map<number, number[]>;

/** A part of the index holds the list of its words. */
function wordsOf(part: Cbor): { word: string; places: Places }[] {
  const [words] = asList(part);
  return asList(words).map((entry) => {
    const [word, plain, accented] = asList(entry);
    const forms = [plain, ...asList(accented).map((form) => asList(form)[1])];
    return { word: String(word), places: joined(forms.map(placesOf)) };
  });
}

/** A word's documents, each by its distance from the one before, with places after the weights they are of. */
function placesOf(documents: Cbor | undefined): Places {
  let document = 0;
  return new Map(
    asList(documents).map((one) => {
      const [distance, places] = asList(one);
      document += Number(distance);
      return [document, asList(places).map(weightOrPlace)];
    }),
  );
}

/** Pagefind counts 24 for a hit of weight one, and marks a weight by the negative below it. */
const weightOrPlace = (number: Cbor): number =>
  Number(number) < 0 ? Math.round((Number(number) + 1) / 24) : Number(number);

function joined(all: Places[]): Places {
  const places: Places = new Map();
  for (const one of all)
    for (const [document, own] of one)
      places.set(document, [...(places.get(document) ?? []), ...own]);
  return places;
}

/** A stem of the index with all that is said of it, as a part holds it. */
type PackedStem = { stem: string; packed: string };

function byStem(words: { word: string; places: Places }[], stem: Stemmer): PackedStem[] {
  return [...Map.groupBy(words, ({ word }) => stem(word))]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([own, forms]) => {
      const places = [...joined(forms.map(({ places }) => places))].sort(([a], [b]) => a - b);
      const rows = places.map(([row], at) => row - (places[at - 1]?.[0] ?? 0));
      const entry: PackedPart[number] = [own, rows, places.map(([, places]) => places)];
      return { stem: own, packed: JSON.stringify(entry) };
    });
}

function divide(stems: PackedStem[]): PackedStem[][] {
  const parts: PackedStem[][] = [];
  let filled = Infinity;
  let family = '';
  for (const one of stems) {
    const isKin = one.stem.startsWith(family);
    if (filled + one.packed.length > (isKin ? partLength.max : partLength.enough)) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(one);
    filled += one.packed.length;
    family = one.stem.slice(0, familyLetters);
  }
  return parts;
}

/** The first letters of the first stem of each part, as many as tell it from the stem before. */
function firstLetters(parts: PackedStem[][]): string[] {
  return parts.map((part, number) => {
    const first = part[0]?.stem ?? '';
    const before = parts[number - 1]?.at(-1)?.stem ?? '';
    const letters = Array.from(first);
    const other = Array.from(before);
    const alike = letters.findIndex((letter, at) => letter !== other[at]);
    return letters.slice(0, alike + 1).join('');
  });
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
