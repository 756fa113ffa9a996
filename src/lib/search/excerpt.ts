import { fold, stem } from '#domain/reading/normalise.ts';
import { readIndexWords, type IndexWord } from '#domain/search/index-words.ts';
import type { ExcerptPart } from './types.ts';

const longest = 320;
const leadIn = 70;
/** The share of a word's letters that its forms have in common at their beginning. */
const alike = 0.6;

/**
 * The passage of a text (about 320 characters) with most of the query's words, which are marked. `locations` are places
 * in the index document, which begins with the text; what lies beyond the text (title, topics) marks nothing.
 */
export function excerptOf(text: string, locations: number[], asked: string[]): ExcerptPart[] {
  const hits = keepAkin(hitsAt(text, locations), asked);
  const { start, end } = passage(text, hits);
  const parts: ExcerptPart[] = [];
  let at = start;
  for (const hit of hits.filter((word) => word.start >= start && word.end <= end)) {
    parts.push(part(text.slice(at, hit.start)), part(text.slice(hit.start, hit.end), true));
    at = hit.end;
  }
  parts.push(part(text.slice(at, end)));
  if (start > 0) parts.unshift(part('… '));
  if (end < text.length) parts.push(part(' …'));
  return parts.filter(({ text: shown }) => shown !== '');
}

function hitsAt(text: string, locations: number[]): IndexWord[] {
  const words = readIndexWords(text);
  const places = [...new Set(locations)].sort((a, b) => a - b);
  return places.flatMap((place) => words[place] ?? []);
}

/** The hits that begin like one of the words asked for, as Pagefind also takes "cambio" for "cámaras"; if none does, all. */
function keepAkin(hits: IndexWord[], asked: string[]): IndexWord[] {
  const beginnings = asked.map((word) => fold(word).slice(0, Math.ceil(word.length * alike)));
  const akin = hits.filter(({ word }) =>
    beginnings.some((beginning) => fold(word).startsWith(beginning)),
  );
  return akin.length > 0 ? akin : hits;
}

function part(text: string, isHit = false): ExcerptPart {
  return { text: text.replace(/[ \t\r\n]+/g, ' '), isHit };
}

function passage(text: string, hits: IndexWord[]): { start: number; end: number } {
  const first = richestHit(hits);
  const start = first === undefined ? 0 : beginNear(text, first.start - leadIn, first.start);
  if (start + longest >= text.length) return { start, end: text.length };
  const space = text.slice(0, start + longest).search(/\s\S*$/);
  return { start, end: space > start ? space : start + longest };
}

/** The hit after which most different words of the query follow within a passage. */
function richestHit(hits: IndexWord[]): IndexWord | undefined {
  const stems = hits.map(({ word }) => stem(fold(word)));
  const richness = hits.map((hit, from) => {
    const to = hits.findIndex((other) => other.end > hit.start + longest - leadIn);
    return new Set(stems.slice(from, to === -1 ? undefined : to)).size;
  });
  return hits[richness.indexOf(Math.max(...richness))];
}

/** The beginning of a sentence or line between two places, or else of a word; the text's own when it is near. */
function beginNear(text: string, from: number, to: number): number {
  if (from <= 0) return 0;
  const before = text.slice(from, to);
  const sentence = /[.;:!?]\s+|\n+/.exec(before) ?? /\s+/.exec(before);
  return sentence === null ? to : from + sentence.index + sentence[0].length;
}
