import { compileAside, isCatalogue, isFormality, type CompiledAside } from '../reading/aside.ts';
import { compileForce, type CompiledForce } from '../reading/force.ts';
import type { ReadArticle } from '../reading/reading.ts';
import type { ReadingRules } from '../reading/reading-rules.ts';
import type { Strength } from '../words.ts';
import type { CheckRules } from './check-rules.ts';
import {
  compileEvidence,
  evidenceIn,
  weightOf,
  type CompiledEvidence,
  type Evidence,
  type Weight,
} from './evidence.ts';
import { readSentences, type ReadSentence } from './read-sentences.ts';

/** One sentence on a topic: what it weighs, whether it names the topic itself, and the steps that its words show. */
export type TopicSentence = {
  text: string;
  weight: Weight;
  names: boolean;
  steps: readonly Strength[];
};

/** Where an agreement speaks of a topic: the article, by its place in the reading, and its sentences on it. */
export type TopicPlace = { slug: string; article: number; sentences: TopicSentence[] };

/** All rules of one language, made ready. */
export type CompiledCheck = {
  evidence: CompiledEvidence;
  force: CompiledForce;
  aside: CompiledAside;
};

/** Prepares every rule of a check for one language (BCP 47). */
export function compileCheck(
  check: CheckRules,
  reading: ReadingRules,
  language: string,
): CompiledCheck {
  return {
    evidence: compileEvidence(check, reading, language),
    force: compileForce(reading.strengths, reading.force, language),
    aside: compileAside(reading.selection, language),
  };
}

/** The topics that an article speaks of; `isDigital`: the agreement is about a topic of technology as a whole. */
export function placesIn(
  article: ReadArticle,
  index: number,
  isDigital: boolean,
  compiled: CompiledCheck,
): TopicPlace[] {
  const titles = [...article.path, article.title].filter((title) => title !== '');
  const heads = titles.map((title) => evidenceIn(title, compiled.evidence));
  const around: Around = {
    technology: isDigital || heads.some(({ technology }) => technology),
    isAside: isAside(titles, compiled.aside),
    titled: [],
  };
  around.titled = topicsUnder(heads.at(-1), around.technology, compiled.evidence);
  const bySlug = new Map<string, TopicSentence[]>();
  for (const sentence of readSentences(article.text, compiled)) {
    for (const [slug, own] of topicsOf(sentence, around, compiled.evidence)) {
      const known = bySlug.get(slug);
      if (known === undefined) bySlug.set(slug, [own]);
      else known.push(own);
    }
  }
  return [...bySlug].map(([slug, sentences]) => ({ slug, article: index, sentences }));
}

/** What an article stands under: technology, a title that only administers the agreement, the topics of its own title. */
type Around = { technology: boolean; isAside: boolean; titled: string[] };

const isAside = (titles: readonly string[], aside: CompiledAside) =>
  titles.some((title) => isFormality(title, aside)) || isCatalogue(titles, aside);

/** The topics that a title rules: every sentence under it is on them. */
function topicsUnder(
  title: Evidence | undefined,
  technology: boolean,
  compiled: CompiledEvidence,
): string[] {
  return [...(title?.topics ?? [])].flatMap(([slug, kind]) =>
    weightOf(slug, kind, technology, compiled) === 'ruled' ? [slug] : [],
  );
}

/** The topics of one sentence: those it names, and those of the title above it. */
function topicsOf(
  { text, steps, binds, found }: ReadSentence,
  { technology, isAside, titled }: Around,
  compiled: CompiledEvidence,
): [slug: string, sentence: TopicSentence][] {
  // A word that says nothing without technology must bind somebody, in a sentence or under a title that speaks of it.
  const near = binds && (technology || found.technology);
  const sentence = (weight: Weight, names: boolean): TopicSentence => ({
    text,
    weight: isAside ? 'touched' : weight,
    names,
    steps,
  });
  const named = [...found.topics].flatMap(([slug, kind]): [string, TopicSentence][] => {
    const weight = weightOf(slug, kind, near, compiled);
    return weight === undefined ? [] : [[slug, sentence(weight, true)]];
  });
  const under = titled.filter((slug) => !named.some(([one]) => one === slug));
  return [
    ...named,
    ...under.map((slug): [string, TopicSentence] => [slug, sentence('ruled', false)]),
  ];
}
