import { fold } from '#domain/reading/normalise.ts';
import { fetchBytes, fetchJson, fetchPacked, type Fetch } from './files.ts';
import type { IndexQuery } from './index-words.ts';
import { unpackMetadata, type PackedMetadata } from './pagefind-metadata.ts';
import { remember } from './remember.ts';

/** A clause that holds all words of a query: its row, and on demand the places of the words in its index document. */
export type Match = { row: number; score: number; locations: () => number[] };

/** How the index holds a word: in one of its forms, as the beginning of longer words only, or not at all. */
type Knowledge = 'whole' | 'beginning' | 'not';

/** Pagefind's index of one language. */
export type Index = {
  /** Loads what a search for these words needs. */
  preload: (query: IndexQuery) => Promise<void>;
  /** The clauses that hold all words, best first; a word that is not in the index stands for those it begins. */
  match: (query: IndexQuery) => Promise<Match[]>;
  /** The clauses that hold at least one of the words in one of its forms, those that hold most of what is rare first. */
  matchAny: (words: string[]) => Promise<Match[]>;
  /** How the index holds a word that was among those of a match. */
  knows: (word: string) => Knowledge;
};

/** Of more matches than this nobody tells which are right, and looking at each would take long. */
export const plenty = 2_000;

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
  const wholeWords = new Map<string, Set<number>>();
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

  function search({ words, isPhrase }: IndexQuery): Match[] {
    const typed = words.join(' ');
    const texts = [fold(typed), typed, '{}', ''].flatMap((text) => writeText(pagefind, text));
    const found = pagefind.search(state, ...texts, Number(isPhrase), 0);
    return readMatches(read(pagefind, found));
  }

  const rowsOf = (word: string, isPhrase: boolean) =>
    search({ words: [word], isPhrase }).map(({ row }) => row);

  /** The rows that hold a form of the word itself; only a phrase, of one word too, is compared whole. */
  function rowsWith(word: string): Set<number> {
    const rows = wholeWords.get(word) ?? new Set(rowsOf(word, true));
    wholeWords.set(word, rows);
    return rows;
  }

  async function match(query: IndexQuery): Promise<Match[]> {
    await preload(query);
    const found = search(query);
    return query.isPhrase || found.length > plenty ? found : keepWhole(found, query.words);
  }

  // Pagefind finds all words that begin with the stem, for "cámaras" (stem "cam") also "cambio".
  function keepWhole(found: Match[], words: string[]): Match[] {
    const wanted = words.map(rowsWith).filter((rows) => rows.size > 0);
    const kept = found.filter(({ row }) => wanted.every((rows) => rows.has(row)));
    return kept.length > 0 ? kept : found;
  }

  // For a word it does not have, Pagefind answers with the longest word it begins with ("tele" for "telewrok"), and
  // so it does for the word with any ending.
  function knows(word: string): Knowledge {
    if (rowsWith(word).size > 0) return 'whole';
    const [found, foundWithEnding] = [word, `${word}${noEnding}`].map(
      (one) => rowsOf(one, false).length,
    );
    return found === foundWithEnding ? 'not' : 'beginning';
  }

  async function matchAny(words: string[]): Promise<Match[]> {
    const distinct = [...new Set(words)];
    await preload({ words: distinct, isPhrase: false });
    const byRow = new Map<number, Match>();
    for (const word of distinct) {
      const holders = rowsWith(word);
      for (const match of search({ words: [word], isPhrase: false })) {
        if (holders.has(match.row)) byRow.set(match.row, joined(byRow.get(match.row), match));
      }
    }
    return [...byRow.values()].sort((a, b) => b.score - a.score);
  }

  return { preload, match, matchAny, knows };
}

/**
 * The matches in Pagefind's answer, JSON with `{"p":"<id>","g":"","s":<score>,"l":[{"w":<weight>,"s":<score>,"l":<place>},…]}`
 * for each. It is read by hand, as only the ids of thousands of matches and the places of ten are wanted.
 */
function readMatches(answer: string): Match[] {
  const [, ...results] = answer.split('{"p":"');
  return results.map((result) => ({
    row: Number.parseInt(result, 36),
    score: Number(/"s":([\d.e-]+)/.exec(result)?.[1]),
    locations: () => Array.from(result.matchAll(/"l":(\d+)/g), ([, place]) => Number(place)),
  }));
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

/** A clause's match for one more word. */
function joined(sofar: Match | undefined, more: Match): Match {
  if (sofar === undefined) return more;
  return {
    row: more.row,
    score: sofar.score + more.score,
    locations: () => [...sofar.locations(), ...more.locations()],
  };
}
