import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plainText } from './kali-text.ts';

/** An article in force of a French branch agreement, as the package `@socialgouv/kali-data` holds it. */
export type KaliArticle = {
  id: string;
  cid: string;
  number: string | null;
  heading: string | null;
  /** Titles of the sections it stands in, outermost first; the first says which part of the branch's texts. */
  path: string[];
  /** The official number of the text it stands in: a convention, an agreement or an amendment. */
  textId: string;
  /** State of the nearest section: `VIGUEUR_ETEN` when extended to the whole branch. */
  state: string;
  text: string;
  /** The day (ISO 8601) on which the text that last amended it was signed. */
  amendedOn: string | null;
  branch: KaliBranch;
};

/** A branch: `idcc` is its official number, four digits. */
export type KaliBranch = { containerId: string; idcc: string; title: string; shortTitle: string };

type IndexEntry = {
  id: string;
  num: string;
  title: string;
  shortTitle: string;
  fetchArticles?: boolean;
};
type Link = { linkType: string; linkOrientation: string; dateSignaTexte?: string };
type Node =
  | { type: 'article'; data: ArticleData }
  | { type: 'section' | 'convention collective'; data: SectionData; children?: Node[] };
type SectionData = { id?: string; title: string | null; etat?: string };
type ArticleData = {
  id: string;
  cid: string;
  num?: string;
  surtitre?: string;
  content?: string;
  etat: string;
  lstLienModification?: Link[];
};
type Surroundings = { branch: KaliBranch; path: string[]; textId: string; state: string };

const inForce = 'VIGUEUR';
const openEnd = '2999-01-01';

/** The branches whose texts the package carries, each with its articles in force in their order. */
export function* readKaliBranches(): Generator<{ branch: KaliBranch; articles: KaliArticle[] }> {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@socialgouv/kali-data/package.json')),
    'data',
  );
  const index = readJson(join(folder, 'index.json')) as IndexEntry[];
  for (const { id, num, title, shortTitle } of index.filter((entry) => entry.fetchArticles)) {
    const branch = { containerId: id, idcc: num, title, shortTitle };
    const root = readJson(join(folder, `${id}.json`)) as Node;
    yield { branch, articles: articlesBelow(root, { branch, path: [], textId: '', state: '' }) };
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function articlesBelow(node: Node, around: Surroundings): KaliArticle[] {
  if (node.type === 'article') {
    return node.data.etat === inForce ? [toArticle(node.data, around)] : [];
  }
  const inside = node.type === 'section' ? enter(node.data, around) : around;
  return (node.children ?? []).flatMap((child) => articlesBelow(child, inside));
}

function enter({ id = '', title, etat }: SectionData, around: Surroundings): Surroundings {
  return {
    branch: around.branch,
    path: [...around.path, cleanTitle(title)],
    textId: id.startsWith('KALITEXT') ? id : around.textId,
    state: etat ?? around.state,
  };
}

function toArticle(data: ArticleData, { branch, path, textId, state }: Surroundings): KaliArticle {
  return {
    id: data.id,
    cid: data.cid,
    number: cleanTitle(data.num) || null,
    heading: cleanTitle(data.surtitre) || null,
    path,
    textId,
    state,
    text: plainText(data.content ?? ''),
    amendedOn: lastAmendment(data.lstLienModification ?? []),
    branch,
  };
}

const cleanTitle = (title: string | null | undefined) => (title ?? '').replace(/\s+/g, ' ').trim();

/** When the last text was signed that made or amended this article; "source" links are what it amends itself. */
function lastAmendment(links: Link[]): string | null {
  const days = links.flatMap(({ linkType, linkOrientation, dateSignaTexte }) =>
    linkOrientation === 'cible' && /^(?:CREE|MODIFIE)$/.test(linkType)
      ? (dateSignaTexte ?? [])
      : [],
  );
  return (
    days
      .filter((day) => day !== openEnd)
      .sort()
      .at(-1) ?? null
  );
}
