import { fold } from '#domain/reading/normalise.ts';
import { withoutEnd } from '#domain/text-end.ts';
import type { KaliArticle } from './kali-articles.server.ts';

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

const dateInTitle = new RegExp(`\\b(\\d{1,2})(?:er)? (${months.join('|')}) (\\d{4})\\b`);

/** Titles that say what is amended, not what the article is about. */
const amendment =
  /^(?:modifications?|mise à jour|révision|nouvelle rédaction|réécriture|création d['’]un point)\b/iu;

/** The agreement, amendment or annex an article stands in: the outermost title that names a text. */
export function agreementTitleOf(path: readonly string[]): string {
  const [part = '', text = part] = path;
  const title = part.startsWith('Texte de base') ? part.replace(/^Texte de base\s*:\s*/, '') : text;
  return title
    .replace(/(?<![\s.,–-])[\s.,–-]*(?:mise à jour|[ée]tendue?s?) (?:par|le) .*$/isu, '')
    .replace(/(?<!\s)\s*\(1\)/g, '')
    .trim();
}

/** The day (ISO 8601) a text was signed as its title states it: the first date in it, or null. */
export function dateOf(title: string): string | null {
  const [, day = '', month = '', year = ''] = dateInTitle.exec(fold(title)) ?? [];
  if (year === '') return null;
  const number = String(months.indexOf(month) + 1);
  return `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What a title is made of: the main topic as readers call it, the words that name it, the branch. */
export type TitleParts = { topic: string; named: readonly string[]; branch: string };

/**
 * A readable French title: what the article is about, the branch, the article's number. The topic is put
 * first where heading and section titles do not name it ("Télétravail : définition (Banque, art. 1er)").
 */
export function titleOf(article: KaliArticle, { topic, named, branch }: TitleParts): string {
  const found = subjectOf(article);
  const subject = amendment.test(found) ? '' : found;
  const isNamed = [topic, ...named].some((words) => fold(subject).includes(fold(words)));
  const name = sentenceCase(topic);
  const what = subject === '' ? name : isNamed ? subject : `${name}\u00a0: ${lowerFirst(subject)}`;
  return `${what} (${[branch, ...numberOf(article)].join(', ')})`;
}

function subjectOf({ heading, path }: KaliArticle): string {
  const inner = path.slice(1).map(withoutNumbering);
  const section = inner.slice(1).findLast((title) => !isEmptyTitle(title));
  const subject = heading !== null && !isEmptyTitle(heading) ? heading : section;
  return sentenceCase(withoutNumbering(subject ?? aboutOf(path)));
}

/** "relatif au télétravail" says what an agreement is about. */
function aboutOf(path: readonly string[]): string {
  const [, about = ''] =
    /relati(?:f|ve)s? (?:à l['’]|à la |à |aux? )(.+)$/su.exec(agreementTitleOf(path)) ?? [];
  return (about.split('(')[0] ?? '').trimEnd();
}

const isEmptyTitle = (title: string) =>
  /^(?:annexes?|article|avenant|accord|chapitre|titre|partie|section|préambule)?\s*[\divxIVX.°nº-]*$/iu.test(
    title.trim(),
  );

function withoutNumbering(title: string): string {
  const bare = title
    .replace(
      /^(?:sous-)?(?:titre|chapitre|section|partie|thème|article|annexe)\s+(?:[\divx]+(?:er|bis|ter)?|[a-z])\b[\s.:–-]*/iu,
      '',
    )
    .replace(/^(?:annexes?\s*:|[ivx]+\s+[-–]|(?:[\divx]+[.)°]|[a-z][.)])+)[\s.:–-]*/iu, '')
    .replace(/(?<!\s)\s*\(\d+\)/g, '');
  return withoutEnd(bare, /[\s.:;,]/).trim();
}

function sentenceCase(title: string): string {
  const calm = title === title.toUpperCase() ? title.toLowerCase() : title;
  return calm.charAt(0).toUpperCase() + calm.slice(1);
}

const lowerFirst = (title: string) =>
  /^\p{Lu}['’\p{Ll}]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

function numberOf({ number, heading }: KaliArticle): string[] {
  const name = number ?? (heading !== null && isEmptyTitle(heading) ? heading : null);
  return name === null ? [] : [/^\d/.test(name) ? `art.\u00a0${name}` : lowerFirst(name)];
}
