import type { ReadArticle } from '../reading/reading.ts';
import type { OwnManner } from './check-document.ts';
import type { Names, PartyNames } from './party-names.ts';

const minMentions = 5;
const maxNumber = 300;

/** How an agreement calls its parties and counts its articles; a name is empty where it says none often. */
export function mannerOf(
  articles: readonly ReadArticle[],
  names: PartyNames | undefined,
): OwnManner {
  const text = articles.map((article) => article.text).join('\n');
  const numbers = articles.flatMap(({ number }) => number ?? []);
  return {
    employer: names === undefined ? '' : ownName(text, names.employer),
    union: names === undefined ? '' : ownName(text, names.union),
    next: nextNumber(numbers),
    points: pointsOf(numbers),
  };
}

/** The name that the text says most often, as it writes it; empty where it says none often. */
function ownName(text: string, { ours, others }: Names): string {
  const [best] = [...ours, ...others]
    .map((name) => mentionsOf(text, name))
    .sort((a, b) => b.length - a.length);
  return best === undefined || best.length < minMentions ? '' : commonest(best);
}

function mentionsOf(text: string, name: string): string[] {
  const pattern = new RegExp(`(?<![\\p{L}])${name.replace('’', "[’']")}(?![\\p{L}])`, 'giu');
  return [...text.matchAll(pattern)].map(([found]) => found);
}

/** How a name is written most often, its article in small letters. */
function commonest(found: readonly string[]): string {
  const spellings = Map.groupBy(found, (name) =>
    name.replace(/^\p{L}+/u, (article) => article.toLowerCase()),
  );
  const [most] = [...spellings].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? '';
}

/** One more than the highest number of an article. */
function nextNumber(numbers: readonly string[]): number | null {
  const whole = numbers.flatMap((number) => {
    const value = Number(/^\d{1,3}/.exec(number)?.[0]);
    return value > 0 && value <= maxNumber ? [value] : [];
  });
  return whole.length === 0 ? null : Math.max(...whole) + 1;
}

/** How points of articles are counted: as sections, as 12.3, or not known. */
function pointsOf(numbers: readonly string[]): OwnManner['points'] {
  const sections = numbers.filter((number) => number.includes('§')).length;
  const dotted = numbers.filter((number) => /^\d+\.\d/.test(number)).length;
  if (sections + dotted === 0) return 'plain';
  return sections > dotted ? 'section' : 'dotted';
}
