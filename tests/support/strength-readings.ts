import { createHash } from 'node:crypto';
import { loadReadingRules } from '#content/load/content.server.ts';
import { loadEditorialLayer } from '#content/load/editorial.server.ts';
import { fingerprintOf } from '#content/load/fingerprint.server.ts';
import { passageOf } from '#db/import/france.ts';
import { readKaliBranches } from '#db/import/kali-articles.server.ts';
import { classifyStrength, compileCues } from '#domain/reading/strength.ts';
import type { Strength } from '#domain/words.ts';
import { root, vocabularies } from './database.ts';

/** A published passage of a French article, and what the person who read it says it gives. */
export type StrengthReading = { half: 'build' | 'held out'; text: string; read: Strength | 'none' };

/**
 * The French passages that were read, in two halves by the hash of the article's official id: the cues were written
 * from the one, the other only counts how often they are right.
 */
export function listStrengthReadings(): StrengthReading[] {
  const entries = loadEditorialLayer(root, vocabularies);
  const found: StrengthReading[] = [];
  for (const { articles } of readKaliBranches()) {
    for (const { id, text } of articles) {
      const entry = entries.get(id);
      if (entry?.belongs !== true || entry.fingerprint !== fingerprintOf(text)) continue;
      entries.delete(id);
      found.push({
        half: halfOf(id),
        text: passageOf(text, entry.passage),
        read: entry.strength,
      });
    }
  }
  return found;
}

const halfOf = (article: string): StrengthReading['half'] =>
  createHash('sha256').update(article).digest().readUInt32BE() % 2 === 0 ? 'build' : 'held out';

const cues = compileCues(vocabularies.strengths, loadReadingRules(root, vocabularies).force);

/** What the rule of strength says of a text, with the hub's own words. */
export const proposeStrength = (text: string, language: string) =>
  classifyStrength(text, language, cues);

/** How a rule did: how often it spoke, how often it was right when it did, and what it said of what. */
export type Score = { all: number; spoke: number; right: number; said: Map<string, number> };

/** Counts what the rule says of readings in a language; `said` has `<read> <proposed>` with `-` for silence. */
export function scoreStrength(
  readings: readonly { text: string; read: string }[],
  language: string,
): Score {
  const score: Score = { all: readings.length, spoke: 0, right: 0, said: new Map() };
  for (const { text, read } of readings) {
    const { strength } = proposeStrength(text, language);
    if (strength !== null) score.spoke += 1;
    if (strength === read) score.right += 1;
    const pair = `${read} ${strength ?? '-'}`;
    score.said.set(pair, (score.said.get(pair) ?? 0) + 1);
  }
  return score;
}
