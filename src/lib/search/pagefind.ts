import { fold } from '#domain/normalise.ts';
import { fetchBytes, fetchJson, fetchPacked, type Fetch } from './files.ts';
import type { IndexQuery } from './index-words.ts';
import { unpackMetadata, type PackedMetadata } from './pagefind-metadata.ts';
import { remember } from './remember.ts';

/** A clause that holds all words of a query: its row, and the places of the words in its index document. */
export type Match = { row: number; locations: number[] };

/** Pagefind's index of one language. */
export type Index = {
  /** Loads what a search for these words needs. */
  preload: (query: IndexQuery) => Promise<void>;
  /** The clauses that hold all words, best first. A word also finds the longer words that begin with it. */
  match: (query: IndexQuery) => Promise<Match[]>;
  /** Whether no clause holds the word or a longer one; asked after a match, as it loads nothing. */
  isUnknown: (word: string) => boolean;
};

// What Pagefind 1.6's WebAssembly exports, as its own script (pagefind.js) calls it: texts go in as pointer and
// length and come out as such a pair; `state` is the pointer that the last call returned.
type Pagefind = {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (bytes: number, align: number) => number;
  __wbindgen_free: (pointer: number, bytes: number, align: number) => void;
  init_pagefind: (pointer: number, bytes: number) => number;
  load_index_chunk: (state: number, pointer: number, bytes: number) => number;
  request_indexes: (state: number, pointer: number, bytes: number) => [number, number];
  search: (state: number, ...args: number[]) => [number, number];
};

type RawResults = { results: { p: string; l: { l: number }[] }[] };

/** Letters no word of the four languages goes on with. */
const noEnding = 'qzx';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Opens the index in `folder` (an address ending in a slash), loading WebAssembly and metadata at once. */
export async function openIndex(folder: string, fetch: Fetch): Promise<Index> {
  const [pagefind, metadata] = await Promise.all([
    loadPagefind(`${folder}pagefind.wasm`, fetch),
    fetchJson<PackedMetadata>(`${folder}pagefind.json`, fetch),
  ]);
  const known = new Set<string>();
  let state = pagefind.init_pagefind(...write(pagefind, unpackMetadata(metadata)));
  const loadPart = remember(async (name: string) => {
    const part = await fetchPacked(`${folder}index/${name}.pf_index`, fetch);
    state = pagefind.load_index_chunk(state, ...write(pagefind, part));
  });

  async function preload({ words }: IndexQuery): Promise<void> {
    const asked = pagefind.request_indexes(state, ...writeText(pagefind, fold(words.join(' '))));
    const names = JSON.parse(read(pagefind, asked)) as string[];
    await Promise.all(names.filter(Boolean).map(loadPart));
  }

  function search({ words, isPhrase }: IndexQuery): RawResults['results'] {
    const typed = words.join(' ');
    const texts = [fold(typed), typed, '{}', ''].flatMap((text) => writeText(pagefind, text));
    const found = pagefind.search(state, ...texts, Number(isPhrase), 0);
    return (JSON.parse(read(pagefind, found)) as RawResults).results;
  }

  async function match(query: IndexQuery): Promise<Match[]> {
    await preload(query);
    return search(query).map(({ p, l }) => ({
      row: Number.parseInt(p, 36),
      locations: l.map((location) => location.l),
    }));
  }

  const countFound = (word: string, isPhrase: boolean) =>
    search({ words: [word], isPhrase }).length;

  // For a word it does not have, Pagefind answers with the longest word it begins with ("tele" for "telewrok"), and
  // so it does for the word with any ending. Only a phrase is compared whole.
  function isUnknown(word: string): boolean {
    const isKnown =
      known.has(word) ||
      countFound(word, true) > 0 ||
      countFound(word, false) !== countFound(`${word}${noEnding}`, false);
    if (isKnown) known.add(word);
    return !isKnown;
  }

  return { preload, match, isUnknown };
}

async function loadPagefind(address: string, fetch: Fetch): Promise<Pagefind> {
  const bytes = await fetchBytes(address, fetch);
  const { instance } = await WebAssembly.instantiate(bytes, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => {
        pagefind.__wbindgen_externrefs.grow(4);
      },
    },
  });
  const pagefind = instance.exports as Pagefind;
  pagefind.__wbindgen_start();
  return pagefind;
}

function write(pagefind: Pagefind, bytes: Uint8Array): [pointer: number, bytes: number] {
  const pointer = pagefind.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(pagefind.memory.buffer).set(bytes, pointer);
  return [pointer, bytes.length];
}

function writeText(pagefind: Pagefind, text: string): [pointer: number, bytes: number] {
  return write(pagefind, encoder.encode(text));
}

function read(pagefind: Pagefind, [pointer, bytes]: [number, number]): string {
  const text = decoder.decode(new Uint8Array(pagefind.memory.buffer, pointer >>> 0, bytes));
  pagefind.__wbindgen_free(pointer, bytes, 1);
  return text;
}
