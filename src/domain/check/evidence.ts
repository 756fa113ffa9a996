import type { PhrasesByLanguage } from '../reading/classify-rules.ts';
import { compileGapped, findGapped, type GappedIndex } from '../reading/gapped-phrases.ts';
import { readWords } from '../reading/normalise.ts';
import type { ReadingRules } from '../reading/reading-rules.ts';
import type { CheckRules } from './check-rules.ts';

/** How well words show that a topic is ruled: named in passing, or ruled. */
export type Weight = 'touched' | 'ruled';

type Kind = 'alone' | 'beside' | 'signal' | 'synonym';
type Meaning = { kind: Kind; slug: string } | { kind: 'technology' } | { kind: 'passing' };

/** The cues of one language (BCP 47), made ready for `evidenceIn`. */
export type CompiledEvidence = {
  language: string;
  index: GappedIndex<Meaning>;
  digitalByNature: ReadonlySet<string>;
};

/** What one sentence or heading shows: the weight of each topic it names, and whether it speaks of technology. */
export type Evidence = { technology: boolean; topics: ReadonlyMap<string, Kind> };

/** Prepares the cues of the check and the phrases of the thesaurus for one language. */
export function compileEvidence(
  check: CheckRules,
  { topics, classification }: ReadingRules,
  language: string,
): CompiledEvidence {
  const all = (phrases: PhrasesByLanguage, meaning: Meaning) =>
    (phrases[language] ?? []).map((phrase) => ({ phrase, meaning }));
  const phrases = [
    ...all(check.passing, { kind: 'passing' }),
    ...all(classification.passing, { kind: 'passing' }),
    ...all(check.technology, { kind: 'technology' }),
    ...all(classification.digital, { kind: 'technology' }),
    ...check.topics.flatMap(({ slug, alone, beside }) => [
      ...all(alone, { kind: 'alone', slug }),
      ...all(beside, { kind: 'beside', slug }),
    ]),
    ...topics.flatMap(({ slug, signals, synonyms }) => [
      ...all(signals, { kind: 'signal', slug }),
      ...all(synonyms, { kind: 'synonym', slug }),
    ]),
  ];
  return {
    language,
    index: compileGapped(phrases, language),
    digitalByNature: new Set(classification.digitalByNature),
  };
}

const order: Kind[] = ['synonym', 'signal', 'beside', 'alone'];

/** Which topics a sentence or heading names, by its strongest cue, and whether it speaks of technology. */
export function evidenceIn(text: string, compiled: CompiledEvidence): Evidence {
  const found = findGapped(compiled.index, readWords(text.normalize('NFC'), compiled.language));
  const passing = new Set(
    found.filter(({ meaning }) => meaning.kind === 'passing').flatMap(({ own }) => own),
  );
  const topics = new Map<string, Kind>();
  let technology = false;
  for (const { meaning, own } of found) {
    if (meaning.kind === 'passing' || own.some((word) => passing.has(word))) continue;
    technology ||= meaning.kind === 'technology';
    if (meaning.kind === 'technology') continue;
    technology ||= compiled.digitalByNature.has(meaning.slug) && meaning.kind !== 'synonym';
    const known = topics.get(meaning.slug);
    if (known === undefined || order.indexOf(known) < order.indexOf(meaning.kind)) {
      topics.set(meaning.slug, meaning.kind);
    }
  }
  return { technology, topics };
}

/** What a cue weighs where technology is spoken of, or is not; undefined for a word that then says nothing. */
export function weightOf(
  slug: string,
  kind: Kind,
  technology: boolean,
  { digitalByNature }: CompiledEvidence,
): Weight | undefined {
  if (kind === 'alone') return 'ruled';
  if (kind === 'signal' && digitalByNature.has(slug)) return 'ruled';
  if (!technology) return kind === 'synonym' ? undefined : 'touched';
  return kind === 'synonym' ? 'touched' : 'ruled';
}
