import { compileAside, isCatalogue, isFormality, type CompiledAside } from './aside.ts';
import type { ReadingTerms } from './classify-rules.ts';
import {
  chooseTopics,
  classify,
  compileVocabulary,
  type Classification,
  type CompiledVocabulary,
  type TopicFinding,
} from './classify.ts';
import type { ReadingRules } from './reading-rules.ts';
import { regulatedTopics } from './regulate.ts';

/** A part of a document whose topics are asked for, with its language (BCP 47). */
export type Passage = { title: string; path: readonly string[]; text: string; language: string };

type Named = { slug: string; because: string[] };

/** The topics that a part rules, the main one first, and where there are none, those that it may be about. */
export type Proposal = { topics: Named[]; perhaps: Named[] };

/** The rules made ready for `proposeTopics`. */
export type TopicTools = {
  vocabulary: CompiledVocabulary;
  selection: ReadingRules['selection'];
  before: ReadingTerms['before'];
  asideIn: (language: string) => CompiledAside;
};

// The weight of one signal in the text.
const minPerhaps = 3;
const minShareOfWhole = 0.4;
const minShareUnderTitle = 0.2;
const minPartsOfWhole = 3;

/** Prepares the rules once for a document: the thesaurus with what only reading knows. */
export function topicTools({ topics, terms, classification, selection }: ReadingRules): TopicTools {
  const compiled = new Map<string, CompiledAside>();
  const termsOf = new Map(terms.topics.map((topic) => [topic.slug, topic]));
  const known = topics.map((topic) => ({ ...topic, ...termsOf.get(topic.slug) }));
  return {
    vocabulary: compileVocabulary(known, classification),
    selection,
    before: terms.before,
    asideIn: (language) => {
      const own = compiled.get(language) ?? compileAside(selection, language);
      compiled.set(language, own);
      return own;
    },
  };
}

/** The topics of every part of a document that begins with `opening`; a document on one topic is on it throughout. */
export function proposeTopics(
  parts: readonly Passage[],
  opening: Pick<Passage, 'text' | 'language'>,
  tools: TopicTools,
): Proposal[] {
  const found = parts.map((part) => findingsOf(part, tools));
  const whole = topicOfWhole(found, opening, tools);
  return found.map((own) => (own === undefined ? nothing : proposalOf(own, whole, tools)));
}

const nothing: Proposal = { topics: [], perhaps: [] };

/** What a part says; undefined of one that rules nothing by its title, or has no text. */
function findingsOf(
  { title, path, text, language }: Passage,
  { vocabulary, asideIn }: TopicTools,
): Classification | undefined {
  const aside = asideIn(language);
  const titles = [...path, title];
  const isAside = titles.some((one) => isFormality(one, aside)) || isCatalogue(titles, aside);
  if (text === '' || isAside) return undefined;
  return classify(text, { language, heading: title, path, vocabulary });
}

function proposalOf(
  found: Classification,
  whole: string | undefined,
  { selection, before }: TopicTools,
): Proposal {
  const ruled = regulatedTopics(found, selection);
  if (ruled.length > 0) return { topics: inOrder(ruled, before).map(named), perhaps: [] };
  if (whole !== undefined) {
    const because = found.topics.find(({ slug }) => slug === whole)?.because ?? [];
    const own = [{ slug: whole, because }];
    return because.length > 0 ? { topics: own, perhaps: [] } : { topics: [], perhaps: own };
  }
  const touched = found.digital ? found.topics.filter(({ score }) => score >= minPerhaps) : [];
  return { topics: [], perhaps: inOrder(chooseTopics(touched), before).map(named) };
}

const named = ({ slug, because }: TopicFinding): Named => ({ slug, because });

/** The topics with the first of each pair before the second. */
function inOrder(topics: TopicFinding[], before: ReadingTerms['before']): TopicFinding[] {
  return before.reduce((ordered, [first, second]) => {
    const from = ordered.findIndex(({ slug }) => slug === first);
    const to = ordered.findIndex(({ slug }) => slug === second);
    const moved = ordered[from];
    if (moved === undefined || to === -1 || from < to) return ordered;
    return ordered.toSpliced(from, 1).toSpliced(to, 0, moved);
  }, topics);
}

/** The topic of technology that most parts speak of, or that the document's title names and some parts speak of. */
function topicOfWhole(
  found: readonly (Classification | undefined)[],
  { text, language }: Pick<Passage, 'text' | 'language'>,
  { vocabulary }: TopicTools,
): string | undefined {
  const parts = found.filter((one) => one !== undefined);
  const title = classify('', { language, heading: text, vocabulary }).topics;
  const isOn = ({ slug, score }: TopicFinding, topic: string) =>
    slug === topic && score >= minPerhaps;
  return [...vocabulary.digitalByNature]
    .map((slug) => ({
      slug,
      count: parts.filter(({ topics }) => topics.some((one) => isOn(one, slug))).length,
      minShare: title.some((one) => one.slug === slug) ? minShareUnderTitle : minShareOfWhole,
    }))
    .sort((a, b) => b.count - a.count)
    .find(({ count, minShare }) => count >= minPartsOfWhole && count >= parts.length * minShare)
    ?.slug;
}
