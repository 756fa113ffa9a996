import type { OwnManner } from './check-document.ts';
import type { PartyNames } from './party-names.ts';

/** What model wording is fitted to: how the agreement calls and counts, the language's names, and the article it becomes. */
export type Fitting = {
  language: string;
  manner: OwnManner;
  names: PartyNames | undefined;
  /** Number of the article that it stands in, or undefined where it becomes one of its own. */
  article: string | undefined;
  sectionWord: string;
};

/** Model wording with the agreement's own names and numbers, each that was put in [in brackets], for a person to check. */
export function fitWording(text: string, fitting: Fitting): string {
  const { manner, names, language } = fitting;
  const employer = swap(names?.employer.ours, manner.employer, language);
  const union = swap(names?.union.ours, manner.union, language);
  return text
    .split('\n')
    .map((line) => union(employer(numbered(line, fitting))))
    .join('\n');
}

/** The number of the article that fitted wording becomes, in brackets; undefined where the agreement counts none. */
export function articleOf({ article, manner }: Pick<Fitting, 'article' | 'manner'>) {
  const number = article ?? (manner.next === null ? undefined : String(manner.next));
  return number === undefined ? undefined : `[${number}]`;
}

/** A point as the agreement counts points. */
function numbered(line: string, { manner, article, sectionWord }: Fitting): string {
  return line.replace(/^(\d{1,2})\. /, (whole, number: string) => {
    if (manner.points === 'section') return `[${sectionWord} ${number}.] `;
    const own = article ?? manner.next;
    return manner.points === 'dotted' && own !== null ? `[${own}.${number}] ` : whole;
  });
}

/** Puts the agreement's name in the place of ours, with the article and the preposition that belong to it. */
function swap(
  ours: readonly string[] | undefined,
  own: string,
  language: string,
): (line: string) => string {
  const other = (ours ?? []).filter(
    (name) => own !== '' && name.toLowerCase() !== own.toLowerCase(),
  );
  const forms = other.flatMap((name) =>
    prepositions(language).map((preposition) => ({
      from: withArticle(preposition, name, language),
      to: withArticle(preposition, own, language),
    })),
  );
  return (line) => forms.reduce((changed, { from, to }) => replaced(changed, from, to), line);
}

function replaced(line: string, from: string, to: string): string {
  const pattern = new RegExp(`(?<![\\p{L}[])${from.replace('’', "[’']")}(?![\\p{L}\\]])`, 'giu');
  return line.replace(
    pattern,
    (found) => `[${/^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to}]`,
  );
}

/** The prepositions that melt with an article, the longest forms first; an empty one for the name alone. */
function prepositions(language: string): string[] {
  return [...Object.keys(melted[language] ?? {}), ''];
}

const melted: Record<string, Record<string, Record<string, string>>> = {
  fr: { de: { le: 'du' }, à: { le: 'au' } },
  es: { de: { el: 'del' }, a: { el: 'al' } },
  pt: {
    de: { o: 'do', a: 'da' },
    em: { o: 'no', a: 'na' },
    por: { o: 'pelo', a: 'pela' },
    a: { o: 'ao', a: 'à' },
  },
};

function withArticle(preposition: string, name: string, language: string): string {
  if (preposition === '') return name;
  const [article = '', ...rest] = name.split(' ');
  const one = melted[language]?.[preposition]?.[article.toLowerCase()];
  return one === undefined ? `${preposition} ${name}` : [one, ...rest].join(' ');
}
