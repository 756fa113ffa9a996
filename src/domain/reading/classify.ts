import type { ClassificationRules, PhrasesByLanguage } from './classify-rules.ts';
import { fold, readWords } from './normalise.ts';
import {
  compilePhrases,
  findPhrases,
  quote,
  shareCovered,
  type Phrase,
  type PhraseIndex,
} from './phrases.ts';

/**
 * A topic with what people call it (`synonyms`), what shows that a passage regulates it (`signals`), what shows that and
 * speaks of technology (`words`), and what says so in a heading by itself (`headings`).
 */
export type ThesaurusTopic = {
  slug: string;
  synonyms: PhrasesByLanguage;
  signals: PhrasesByLanguage;
  words?: PhrasesByLanguage;
  headings?: PhrasesByLanguage;
};

type Meaning =
  | { kind: 'topic' | 'heading'; slug: string; weight: number; digital: boolean }
  | { kind: 'digital' | 'passing' };

/** A thesaurus made ready for `classify`, one index a language. */
export type CompiledVocabulary = {
  byLanguage: ReadonlyMap<string, PhraseIndex<Meaning>>;
  digitalByNature: ReadonlySet<string>;
};

/**
 * A topic of a text: points, the points of the passage (paragraph) that says most of it, the share of the
 * text (0 to 1) in passages that name it, whether its heading or a section title names it, and the words
 * that led to it.
 */
export type TopicFinding = {
  slug: string;
  score: number;
  peak: number;
  share: number;
  titled: boolean;
  because: string[];
};

/** Topics found, the strongest first, and whether the text speaks of digital technology at all. */
export type Classification = { topics: TopicFinding[]; digital: boolean };

/** What is known beside the text: its language (BCP 47), heading and the titles of the sections it stands in. */
export type Context = {
  language: string;
  heading?: string | undefined;
  path?: readonly string[];
  vocabulary: CompiledVocabulary;
};

const weights = { signal: 3, synonym: 1 };
const placeWeights = { heading: 4, path: 4, subheading: 3, text: 1 };
const maxRepeats = 3;
const longestSubheading = 110;
const minSubheadingShare = 0.5;
const borrowedWeight = 0.5;
const maxReasons = 8;

/** Prepares a thesaurus once for any number of texts. */
export function compileVocabulary(
  topics: readonly ThesaurusTopic[],
  rules: ClassificationRules,
): CompiledVocabulary {
  const languages = new Set(topics.flatMap((topic) => Object.keys(topic.signals)));
  return {
    byLanguage: new Map(
      [...languages].map((language) => [
        language,
        compilePhrases(phrasesOf(topics, rules, language), language),
      ]),
    ),
    digitalByNature: new Set(rules.digitalByNature),
  };
}

function phrasesOf(
  topics: readonly ThesaurusTopic[],
  rules: ClassificationRules,
  language: string,
): Phrase<Meaning>[] {
  const all = (phrases: PhrasesByLanguage, meaning: Meaning) =>
    (phrases[language] ?? []).map((phrase) => ({ phrase, meaning }));
  return [
    ...all(rules.passing, { kind: 'passing' }),
    ...all(rules.digital, { kind: 'digital' }),
    ...topics.flatMap(({ slug, signals, synonyms, words = {}, headings = {} }) => {
      const digital = rules.digitalByNature.includes(slug);
      const signal = { slug, weight: weights.signal };
      return [
        ...all(headings, { kind: 'heading', ...signal, digital: true }),
        ...all(words, { kind: 'topic', ...signal, digital: true }),
        ...all(signals, { kind: 'topic', ...signal, digital }),
        ...all(synonyms, { kind: 'topic', slug, weight: weights.synonym, digital }),
      ];
    }),
  ];
}

/** Says which topics a text is about and which of its words show it; a language without a thesaurus finds none. */
export function classify(text: string, context: Context): Classification {
  const { language, heading = '', path = [], vocabulary } = context;
  const index = vocabulary.byLanguage.get(language);
  if (index === undefined) return { topics: [], digital: false };
  const passages = [
    readPassage(heading, 'heading', index),
    ...path.map((title) => readPassage(title, 'path', index)),
    ...text.split(/\n+/).map((part) => readPassage(part, placeOf(part), index)),
  ];
  const digitalAround = passages.some(
    ({ place, digital }) => digital && (place === 'heading' || place === 'path'),
  );
  const share = digitalAround ? borrowedWeight : 0;
  return {
    topics: tally(
      passages.map((passage) => weigh(passage, vocabulary, share)),
      text.length,
    ),
    digital: passages.some(({ digital }) => digital),
  };
}

/** The topics to give a text: the strongest, and up to two others that come near it. */
export function chooseTopics(topics: readonly TopicFinding[]): TopicFinding[] {
  const best = topics[0]?.score ?? 0;
  return topics.filter(({ score }) => score >= best / 2).slice(0, 3);
}

type Place = keyof typeof placeWeights;

/** A short line that neither opens a list item nor ends a sentence may head the lines that follow it. */
function placeOf(line: string): Place {
  return line.length <= longestSubheading && !/^\s*[-–—]|[.;:,]\s*$/.test(line)
    ? 'subheading'
    : 'text';
}

type Hit = { slug: string; weight: number; words: string };
type Passage = { place: Place; length: number; digital: boolean; hits: Hit[] };

function readPassage(source: string, place: Place, index: PhraseIndex<Meaning>): Passage {
  const text = source.normalize('NFC');
  const words = readWords(text, index.language);
  const matches = findPhrases(index, words);
  const passing = new Set(
    matches.filter(({ meaning }) => meaning.kind === 'passing').flatMap(wordsOf),
  );
  const named = matches.filter(({ meaning }) => isNamed(meaning, 'subheading'));
  const heads = place !== 'subheading' || shareCovered(words, named) >= minSubheadingShare;
  const own = heads ? place : 'text';
  const hits: Hit[] = [];
  let digital = false;
  for (const match of matches) {
    if (wordsOf(match).some((word) => passing.has(word))) continue;
    const { meaning } = match;
    if (meaning.kind === 'digital') digital = true;
    if (!isNamed(meaning, own)) continue;
    hits.push({ ...meaning, words: quote(text, words, match) });
    digital ||= meaning.digital;
  }
  return { place: own, length: text.length, digital, hits };
}

/** Whether a phrase names a topic where it stands: those of headings say nothing elsewhere. */
function isNamed(meaning: Meaning, place: Place): meaning is Extract<Meaning, { slug: string }> {
  return meaning.kind === 'topic' || (meaning.kind === 'heading' && place !== 'text');
}

/** The numbers of the words a phrase covers. */
const wordsOf = ({ from, to }: { from: number; to: number }) =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** In a passage without technology, other topics count only as far as the titles around it speak of it. */
function weigh(passage: Passage, { digitalByNature }: CompiledVocabulary, share: number): Passage {
  if (passage.digital) return passage;
  const hits = passage.hits.flatMap((hit) => {
    if (digitalByNature.has(hit.slug)) return [hit];
    return share === 0 ? [] : [{ ...hit, weight: hit.weight * share }];
  });
  return { ...passage, hits };
}

type Tally = {
  score: number;
  peak: number;
  length: number;
  titled: boolean;
  counts: Map<string, { words: string; count: number }>;
};

function tally(passages: Passage[], textLength: number): TopicFinding[] {
  const bySlug = new Map<string, Tally>();
  for (const passage of passages) {
    for (const hit of passage.hits) addHit(bySlug, hit, passage.place);
    addPassage(bySlug, passage);
  }
  return [...bySlug]
    .map(([slug, { score, peak, length, titled, counts }]) => ({
      slug,
      score,
      peak,
      share: length / Math.max(textLength, 1),
      titled,
      because: quotesOf(counts),
    }))
    .sort((a, b) => b.score - a.score);
}

function addHit(bySlug: Map<string, Tally>, { slug, weight, words }: Hit, place: Place): void {
  const found = bySlug.get(slug) ?? emptyTally();
  const key = `${place} ${fold(words)}`;
  const seen = found.counts.get(key) ?? { words, count: 0 };
  seen.count += 1;
  found.counts.set(key, seen);
  found.titled ||= place !== 'text';
  if (seen.count <= (place === 'text' ? maxRepeats : 1))
    found.score += weight * placeWeights[place];
  bySlug.set(slug, found);
}

const emptyTally = (): Tally => ({
  score: 0,
  peak: 0,
  length: 0,
  titled: false,
  counts: new Map(),
});

function addPassage(bySlug: Map<string, Tally>, { hits, place, length }: Passage): void {
  if (place === 'heading' || place === 'path') return;
  for (const slug of new Set(hits.map((hit) => hit.slug))) {
    const found = bySlug.get(slug);
    if (found === undefined) continue;
    found.length += length;
    found.peak = Math.max(found.peak, distinctWeight(hits, slug));
  }
}

function distinctWeight(hits: Hit[], slug: string): number {
  const weightOf = new Map<string, number>();
  for (const hit of hits) {
    const words = fold(hit.words);
    if (hit.slug === slug) weightOf.set(words, Math.max(hit.weight, weightOf.get(words) ?? 0));
  }
  return [...weightOf.values()].reduce((sum, weight) => sum + weight, 0);
}

function quotesOf(counts: Tally['counts']): string[] {
  const byFrequency = [...counts.values()].sort((a, b) => b.count - a.count);
  const bySpelling = new Map(byFrequency.map(({ words }) => [fold(words), words]));
  return [...bySpelling.values()].slice(0, maxReasons);
}
