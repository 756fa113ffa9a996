import { fold } from '#domain/reading/normalise.ts';
import type { Locale } from '#domain/words.ts';
import { fetchJson, type Fetch } from './files.ts';
import { remember } from './remember.ts';
import { openStemmer } from './stemmers.ts';

/** What `index.json` says of the index of a language. */
export type PackedIndex = {
  /** How many words each document has, in sixteens, one character a document. */
  lengths: string;
  /** For each part of the index the first letters of its first stem. The parts are files by number. */
  from: string[];
};

/**
 * A part of the index, its stems in order: for each the rows that hold it, a row as its distance from the one before, and
 * for each of these its places, behind the negative of what a hit there counts.
 */
export type PackedPart = [stem: string, rows: number[], places: number[][]][];

/** A clause that holds a word or a phrase: its row, what the hit weighs, and on demand the places in its index document. */
export type Match = { row: number; score: number; locations: () => number[] };

/**
 * How the index holds a word: in one of its forms, as the beginning of longer words only, or not at all. Its matches are
 * of the forms, or else of the longer words, the heaviest first.
 */
type Held = { as: 'whole' | 'beginning' | 'not'; matches: Match[] };

/** The index of one language. */
export type Index = {
  /** Loads what a search for these words needs. */
  preload: (words: string[]) => Promise<void>;
  /** The clauses that hold a word in one of its forms, with what that weighs: more where it is rare or in a title. */
  lookUp: (word: string) => Promise<Held>;
  /** The clauses that hold these words one after the other. */
  findPhrase: (words: string[]) => Promise<Match[]>;
};

/** A stem with all that holds it. */
type Entry = { stem: string; rows: number[]; places: number[][] };

/** A shorter word is not searched for as the beginning of others. */
const minBeginning = 4;
/** What a longer word weighs, of what the word itself would. */
const weightOfBeginning = 0.5;
/** Words whose matches are kept. */
const keptWords = 200;
const sixteen = 16;
const firstCharacter = '0'.charCodeAt(0);

/** Packs the numbers of words of the documents, rounded to sixteens. */
export const packLengths = (lengths: number[]): string =>
  lengths
    .map((length) => String.fromCharCode(firstCharacter + Math.ceil(length / sixteen)))
    .join('');

/** Opens the index in `folder` (an address ending in a slash). */
export async function openIndex(folder: string, locale: Locale, fetch: Fetch): Promise<Index> {
  const [{ lengths, from }, stem] = await Promise.all([
    fetchJson<PackedIndex>(`${folder}index.json`, fetch),
    openStemmer(locale),
  ]);
  const weigh = weighing(Array.from(lengths, (one) => one.charCodeAt(0) - firstCharacter));
  const loadPart = remember(async (number: number) =>
    openPart(await fetchJson<PackedPart>(`${folder}index/${number}.json`, fetch)),
  );
  const stemOf = (word: string) => stem(fold(word));

  /** All stems from the one asked for to the last one it begins. */
  async function entriesFor(word: string): Promise<{ asked: string; entries: Entry[] }> {
    const asked = stemOf(word);
    const parts = await Promise.all(partsFor(asked, from).map(loadPart));
    return { asked, entries: parts.flat() };
  }

  async function find(word: string): Promise<Held> {
    const { asked, entries } = await entriesFor(word);
    const whole = entries.find(({ stem }) => stem === asked);
    if (whole !== undefined) return { as: 'whole', matches: heaviestFirst(weigh(whole, 0)) };
    if (word.length < minBeginning) return { as: 'not', matches: [] };
    const longer = entries.filter(({ stem }) => stem.startsWith(asked));
    const matches = together(longer.map((entry) => weigh(entry, entry.stem.length - asked.length)));
    return { as: matches.length > 0 ? 'beginning' : 'not', matches: heaviestFirst(matches) };
  }

  async function findPhrase(words: string[]): Promise<Match[]> {
    const found = await Promise.all(words.map(entriesFor));
    const [first, ...others] = found.map(({ asked, entries }) =>
      entries.find(({ stem }) => stem === asked),
    );
    return first === undefined ? [] : followed(first, others);
  }

  return {
    preload: async (words) => {
      await Promise.all(words.map(entriesFor));
    },
    lookUp: remember(find, keptWords),
    findPhrase,
  };
}

/** The numbers of the parts that may hold a stem or one that begins with it. */
function partsFor(asked: string, from: string[]): number[] {
  const after = from.findIndex((first) => first > asked);
  const own = (after === -1 ? from.length : after) - 1;
  const longer = from.flatMap((first, number) =>
    number > own && first.startsWith(asked) ? [number] : [],
  );
  return [Math.max(own, 0), ...longer];
}

const openPart = (packed: PackedPart): Entry[] =>
  packed.map(([stem, distances, places]) => {
    let row = 0;
    return { stem, rows: distances.map((distance) => (row += distance)), places };
  });

// The ranking of Pagefind, Okapi BM25 with a bonus for words of like length.

const saturation = 1.4;
const lengthShare = 0.75;

/** What a word weighs in the documents that hold it; `lengths` are theirs, `longer` says by how many letters it is longer than what was asked. */
function weighing(lengths: number[]) {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  return ({ rows, places }: Entry, longer: number): Match[] => {
    const rarity = Math.log(1 + (lengths.length - rows.length + 0.5) / (rows.length + 0.5));
    const bonus = likeness(longer) * (longer === 0 ? 1 : weightOfBeginning);
    return rows.map((row, at) => {
      const own = places[at] ?? [];
      const often = weightIn(own) * bonus;
      const length = 1 - lengthShare + (lengthShare * (lengths[row] ?? 0)) / average;
      const score = (rarity * (saturation + 1) * often) / (saturation * length + often);
      return { row, score, locations: () => placesAlone(own) };
    });
  };
}

/** One where nothing is longer, and less the longer a word is. */
const likeness = (longer: number): number =>
  Math.exp(Math.exp(-0.125 * (longer + 1) ** 2)) / Math.E;

/** What all places of a word in a document count together. */
function weightIn(places: number[]): number {
  let weight = 1;
  let sum = 0;
  for (const place of places) {
    if (place < 0) weight = -place;
    else sum += weight;
  }
  return sum;
}

const heaviestFirst = (matches: Match[]): Match[] => matches.sort((a, b) => b.score - a.score);

/** The matches of several words as those of one. */
function together(all: Match[][]): Match[] {
  return [...Map.groupBy(all.flat(), ({ row }) => row)].map(([row, matches]) => ({
    row,
    score: matches.reduce((sum, { score }) => sum + score, 0),
    locations: () => matches.flatMap(({ locations }) => locations()),
  }));
}

/** The rows in which the words of the others follow the first one at once. */
function followed(first: Entry, others: (Entry | undefined)[]): Match[] {
  const placesOfOthers = others.map(placesByRow);
  return [...placesByRow(first)].flatMap(([row, places]) => {
    const next = placesOfOthers.map((byRow) => new Set(byRow.get(row)));
    const starts = places.filter((place) =>
      next.every((following, number) => following.has(place + number + 1)),
    );
    return starts.length === 0 ? [] : [{ row, score: 1, locations: () => starts }];
  });
}

const placesByRow = (entry: Entry | undefined): Map<number, number[]> =>
  new Map(entry?.rows.map((row, at) => [row, placesAlone(entry.places[at] ?? [])]));

/** The places in a list that holds what they count too. */
const placesAlone = (places: number[]): number[] => places.filter((place) => place >= 0);
