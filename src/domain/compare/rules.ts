import type { PhrasesByLanguage } from '../reading/classify-rules.ts';
import { compileGapped, type GappedIndex } from '../reading/gapped-phrases.ts';
import { fold, stem } from '../reading/normalise.ts';
import { rootOf } from './roots.ts';

/** Words that take force from a point or give it, with what they do to it, in the reader's language. */
type ExplainedWords = { slug: string; effect: string; phrases: PhrasesByLanguage };

/** Which words of a text a rule asks for; `content/vocabularies/comparison.yaml` explains each list. */
export type ComparisonRules = {
  weak: ExplainedWords[];
  firm: ExplainedWords[];
  parties: Record<Party, PhrasesByLanguage>;
  modals: Record<Modal, PhrasesByLanguage>;
  duties: Record<Duty | 'nothing', PhrasesByLanguage>;
  units: { measures: string; size: number; phrases: PhrasesByLanguage }[];
  numerals: Record<string, Record<string, number>>;
  /** The twelve months in their order. */
  months: PhrasesByLanguage;
  /** Words that open a rhythm ("every"), those before them that make it a rate ("for every"), and those before its unit. */
  every: PhrasesByLanguage;
  rates: PhrasesByLanguage;
  per: PhrasesByLanguage;
  /** Words before the name of one who does not act ("to the union"), and those of them before one who does ("by"). */
  prepositions: PhrasesByLanguage;
  agents: PhrasesByLanguage;
  /** Words that mean the same, as `a/b`, and words that say nothing of their own. */
  same: PhrasesByLanguage;
  light: PhrasesByLanguage;
} & Record<Listed, PhrasesByLanguage>;

export type Party = 'employer' | 'worker' | 'union';
type Modal = 'must' | 'should' | 'may';
export type Duty = 'inform' | 'consult' | 'negotiate' | 'agree';

const listed = [
  ...(['passive', 'negations', 'exceptions', 'limits', 'gives', 'harms', 'uses'] as const),
  ...([
    'before',
    'after',
    'definitions',
    'more',
    'less',
    'loads',
    'costs',
    'thresholds',
    'open',
  ] as const),
  ...([
    'deadline',
    'until',
    'floor',
    'cap',
    'above',
    'below',
    'receives',
    'conditions',
    'forEver',
  ] as const),
  ...([
    'conditional',
    'relative',
    'additions',
    'decides',
    'bears',
    'universal',
    'without',
    'consents',
    'moments',
  ] as const),
];
type Listed = (typeof listed)[number];

/** What a phrase stands for; `slug` tells apart those of a kind. */
export type Mark = {
  kind: Listed | 'weak' | 'firm' | 'party' | 'modal' | 'duty';
  slug: string;
  effect?: string;
};

/** A unit of numbers: what it measures, and how many of the smallest of its kind it is. */
export type Unit = { measures: string; size: number };

/** The rules made ready for one language. */
export type CompiledComparison = {
  language: string;
  index: GappedIndex<Mark>;
  units: ReadonlyMap<string, Unit>;
  numerals: ReadonlyMap<string, number>;
  months: ReadonlyMap<string, number>;
  every: ReadonlySet<string>;
  rates: ReadonlySet<string>;
  per: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  agents: ReadonlySet<string>;
  /** The word that stands for all that mean the same, by stem. */
  same: ReadonlyMap<string, string>;
  /** The roots of words that say nothing of their own. */
  light: ReadonlySet<string>;
};

/** Prepares the rules for one language (BCP 47); undefined where they do not know it. */
export function compileComparison(
  rules: ComparisonRules,
  language: string,
): CompiledComparison | undefined {
  if (rules.numerals[language] === undefined) return undefined;
  const numerals = Object.entries(rules.numerals[language]);
  const wordsOf = (lists: PhrasesByLanguage) => (lists[language] ?? []).map(fold);
  return {
    language,
    index: compileGapped(phrasesOf(rules, language), language),
    units: unitsOf(rules, language),
    numerals: new Map(numerals.map(([word, value]) => [fold(word), value])),
    months: new Map(wordsOf(rules.months).map((word, place) => [word, place + 1])),
    every: new Set(wordsOf(rules.every)),
    rates: new Set(wordsOf(rules.rates)),
    per: new Set(wordsOf(rules.per)),
    prepositions: new Set(rules.prepositions[language]),
    agents: new Set(rules.agents[language]),
    same: sameWords(rules.same[language] ?? []),
    light: new Set(wordsOf(rules.light).map(rootOf)),
  };
}

function phrasesOf(rules: ComparisonRules, language: string) {
  const all = (phrases: PhrasesByLanguage, meaning: Mark) =>
    (phrases[language] ?? []).map((phrase) => ({ phrase, meaning }));
  const named = (kind: 'party' | 'modal' | 'duty', lists: Record<string, PhrasesByLanguage>) =>
    Object.entries(lists).flatMap(([slug, phrases]) => all(phrases, { kind, slug }));
  return [
    ...(['weak', 'firm'] as const).flatMap((kind) =>
      rules[kind].flatMap(({ slug, effect, phrases }) => all(phrases, { kind, slug, effect })),
    ),
    ...named('party', rules.parties),
    ...named('modal', rules.modals),
    ...named('duty', rules.duties),
    ...listed.flatMap((kind) => all(rules[kind], { kind, slug: kind })),
  ];
}

const unitsOf = ({ units }: ComparisonRules, language: string): Map<string, Unit> =>
  new Map(
    units.flatMap(({ measures, size, phrases }) =>
      (phrases[language] ?? []).map((phrase) => [unitName(phrase), { measures, size }] as const),
    ),
  );

/** A unit as it is looked up: its words in comparable form. */
export const unitName = (words: string): string => fold(words).split(/\s+/).map(stem).join(' ');

const sameWords = (lines: readonly string[]): Map<string, string> =>
  new Map(
    lines.flatMap((line) => {
      const words = line.split('/').map(unitName);
      return words.map((word) => [word, words[0] ?? word] as const);
    }),
  );
