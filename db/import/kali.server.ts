import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { compileVocabulary, type TopicFinding } from '#domain/reading/classify.ts';
import { fold } from '#domain/reading/normalise.ts';
import { classifyStrength, compileCues, type CompiledCues } from '#domain/reading/strength.ts';
import type { Strength } from '#domain/words.ts';
import { readKaliBranches, type KaliArticle } from './kali-articles.server.ts';
import type { BranchEntry, KaliRules } from './kali-rules.server.ts';
import {
  compileSelection,
  judgeArticle,
  wordingOf,
  type Rejection,
  type Verdict,
} from './kali-select.ts';
import { agreementTitleOf, dateOf, titleOf } from './kali-title.ts';

/** An article of a French branch agreement that regulates one of the hub's topics. */
export type KaliRecord = {
  articleId: string;
  cid: string;
  number: string | null;
  heading: string | null;
  /** Titles of the sections it stands in, outermost first. */
  path: string[];
  agreementTitle: string;
  /** ISO 8601 day, where the agreement's title states it. */
  agreementDate: string | null;
  branchTitle: string;
  branchShortTitle: string;
  idcc: string;
  containerId: string;
  /** The official number of the text it stands in. */
  textId: string;
  /** State of its text in the official database: `VIGUEUR_ETEN` when extended to the whole branch. */
  state: string;
  amendedOn: string | null;
  sector: string;
  title: string;
  text: string;
  topics: { slug: string; because: string[] }[];
  strength: Strength | null;
  strengthBecause: string[];
  legifranceUrl: string;
  licence: string;
};

/** How many articles were read and why those left out were left out. */
type KaliSummary = { read: number; selected: number; rejected: Record<Rejection, number> };

/** What an import of the French agreements takes, and what it left. */
export type KaliSelection = {
  records: KaliRecord[];
  /** Articles left out because the branch says the same in another article, which is a record or a duplicate itself. */
  duplicates: { articleId: string; of: string }[];
  summary: KaliSummary;
};

/** Called after each branch with its short name and the branches looked at so far. */
export type KaliProgress = (branch: string, done: number, total: number) => void;

/** An article that became a clause, with the topics it regulates, the main one first. */
type Selected = { article: KaliArticle; topics: TopicFinding[] };

type Tools = {
  judge: (article: KaliArticle) => Verdict;
  cues: CompiledCues;
  /** What people call a topic in French, by its slug. */
  names: ReadonlyMap<string, string>;
};

const licence = 'Licence Ouverte 2.0';
const legifrance = 'https://www.legifrance.gouv.fr/conv_coll/id/';
const language = 'fr';
const longEnoughToCompare = 200;
const longArticle = 3000;

/**
 * Selects the articles in force that regulate one of the topics, from the installed package
 * `@socialgouv/kali-data`; the same package, vocabularies and rules always give the same records.
 */
export function selectKaliRecords(
  vocabularies: Vocabularies,
  rules: KaliRules,
  progress: KaliProgress = () => undefined,
  branches = readKaliBranches(),
): KaliSelection {
  const tools = toolsFor(vocabularies, rules);
  const selection: KaliSelection = { records: [], duplicates: [], summary: emptySummary() };
  let done = 0;
  for (const { branch, articles } of branches) {
    const entry = requireBranch(rules, branch.idcc);
    for (const selected of selectFrom(articles, tools, selection)) {
      selection.records.push(toRecord(selected, entry, tools));
    }
    done += 1;
    progress(entry.name, done, rules.branches.size);
  }
  return selection;
}

function toolsFor(vocabularies: Vocabularies, rules: KaliRules): Tools {
  const topics = vocabularies.themes.flatMap((theme) => theme.topics);
  const vocabulary = compileVocabulary(topics, rules.classification);
  const selection = compileSelection(rules.selection);
  return {
    judge: (article) => judgeArticle(article, vocabulary, selection),
    cues: compileCues(vocabularies.strengths, rules.force),
    names: new Map(topics.map((topic) => [topic.slug, topic.synonyms.fr[0] ?? topic.label.fr])),
  };
}

const emptySummary = (): KaliSummary => ({
  read: 0,
  selected: 0,
  rejected: {
    'no-topic': 0,
    'in-passing': 0,
    formality: 0,
    catalogue: 0,
    'too-long': 0,
    duplicate: 0,
  },
});

function requireBranch({ branches }: KaliRules, idcc: string): BranchEntry {
  const entry = branches.get(idcc);
  if (entry !== undefined) return entry;
  throw new Error(`content/vocabularies/branches.yaml: expected an entry for IDCC ${idcc}`);
}

function selectFrom(articles: KaliArticle[], { judge }: Tools, into: KaliSelection): Selected[] {
  const { summary, duplicates } = into;
  const taken = new Set(into.records.map((record) => record.articleId));
  const selected: Selected[] = [];
  for (const article of articles) {
    const verdict = judge(article);
    if ('rejection' in verdict) summary.rejected[verdict.rejection] += 1;
    else if (taken.has(article.id)) summary.rejected.duplicate += 1;
    else selected.push({ article, topics: verdict.topics });
  }
  const repetitions = findRepetitions(selected);
  for (const [{ article }, original] of repetitions) {
    duplicates.push({ articleId: article.id, of: original.article.id });
  }
  summary.read += articles.length;
  summary.selected += selected.length - repetitions.size;
  summary.rejected.duplicate += repetitions.size;
  return selected.filter((one) => !repetitions.has(one));
}

/**
 * Leaves out wording the branch has already: of articles that say the same, the one of the basic text or
 * else of the newest agreement stays; an amendment goes that carries the whole of another article in it.
 */
function findRepetitions(selected: Selected[]): Map<Selected, Selected> {
  const wordings = new Map(selected.map((one) => [one, wordingOf(one.article.text)]));
  const byRank = selected.toSorted((a, b) => rankOf(b.article).localeCompare(rankOf(a.article)));
  const repetitions = new Map<Selected, Selected>();
  byRank.forEach((one, place) => {
    const own = wordings.get(one) ?? '';
    const original = byRank.find((other, otherPlace) => {
      const wording = wordings.get(other) ?? '';
      if (wording === own) return otherPlace < place;
      return wording.length >= longEnoughToCompare && own.includes(wording);
    });
    if (original !== undefined) repetitions.set(one, original);
  });
  return repetitions;
}

/** Sorts the basic text of a branch after its agreements, and those by date. */
function rankOf({ path }: KaliArticle): string {
  return path[0]?.startsWith('Texte de base') ? '9' : (dateOf(agreementTitleOf(path)) ?? '0');
}

function toRecord({ article, topics }: Selected, entry: BranchEntry, tools: Tools): KaliRecord {
  const { branch, id, text, path } = article;
  const [main] = topics;
  const named = main?.because ?? [];
  const { strength, because } = classifyStrength(passagesOn(text, named), language, tools.cues);
  const agreementTitle = agreementTitleOf(path);
  return {
    articleId: id,
    cid: article.cid,
    number: article.number,
    heading: article.heading,
    path,
    agreementTitle,
    agreementDate: dateOf(agreementTitle),
    branchTitle: branch.title,
    branchShortTitle: entry.name,
    idcc: branch.idcc,
    containerId: branch.containerId,
    textId: article.textId,
    state: article.state,
    amendedOn: article.amendedOn,
    sector: entry.sector,
    title: titleOf(article, {
      topic: tools.names.get(main?.slug ?? '') ?? '',
      named,
      branch: entry.name,
    }),
    text,
    topics: topics.map(({ slug, because: words }) => ({ slug, because: words })),
    strength,
    strengthBecause: because,
    legifranceUrl: `${legifrance}${id}`,
    licence,
  };
}

/** A short text as it is; of a long one the lines that say one of the words, each with the line after it. */
function passagesOn(text: string, words: readonly string[]): string {
  const lines = text.split(/\n+/);
  const says = lines.map((line) => words.some((word) => fold(line).includes(fold(word))));
  if (text.length <= longArticle || !says.includes(true)) return text;
  return lines.filter((_, place) => says[place] || says[place - 1]).join('\n');
}
