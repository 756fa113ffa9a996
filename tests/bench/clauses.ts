import { readKaliBranches } from '#db/import/kali-articles.server.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { SearchTopic } from '#lib/search/pack-words.server.ts';
import { testClause } from '#lib/search/test-clauses.ts';

type BenchTopic = SearchTopic & { theme: string };

const unionNames = ['CFDT', 'CGT', 'FO', 'CFE-CGC', 'CFTC', 'UNSA', 'SUD', 'FNTV', 'SNB', 'CFTE'];
const branchesOf = ['Services', 'Transports', 'Santé', 'Commerce', 'Industrie', 'Banques'];
const countries = ['FR', 'DE', 'ES', 'PT', 'GB', 'US', 'BR', 'CA', 'IT', 'SE', 'EU', 'ZZ'];
const sectors = [
  'transport',
  'retail',
  'energy',
  'hospitality',
  'manufacturing',
  'construction',
  'telecoms-and-it',
];

/**
 * The wanted number of clauses, cut from real articles of French branch agreements into pieces of 150 to 300 words, with
 * facets dealt out in lifelike shares (a few values common, many rare), the same on every run.
 */
export function makeClauses(wanted: number, topics: BenchTopic[]): Clause[] {
  const clauses: Clause[] = [];
  for (const { title, text, branch } of readPieces()) {
    if (clauses.length === wanted) break;
    clauses.push(makeClause(clauses.length, title, text, branch, topics));
  }
  if (clauses.length < wanted) throw new Error(`only ${clauses.length} pieces of articles`);
  return clauses;
}

function* readPieces(): Generator<{ title: string; text: string; branch: string }> {
  let cut = 0;
  for (const { branch, articles } of readKaliBranches()) {
    let words: string[] = [];
    for (const article of articles) {
      words.push(...article.text.split(/\s+/));
      for (let length = lengthOf(cut); words.length >= length; length = lengthOf(cut)) {
        const text = words.slice(0, length).join(' ');
        words = words.slice(length);
        cut += 1;
        yield { title: titleOf(article), text, branch: branch.shortTitle };
      }
    }
  }
}

/** Between 150 and 300 words, the short ones more often, in an order without a pattern. */
function lengthOf(cut: number): number {
  const share = ((cut * 97) % 151) / 151;
  return 150 + Math.round(share ** 2 * 150);
}

function titleOf({
  heading,
  number,
  path,
}: {
  heading: string | null;
  number: string | null;
  path: string[];
}): string {
  return heading ?? `Article ${number ?? '1'}, ${path.at(-1) ?? ''}`;
}

function makeClause(
  number: number,
  title: string,
  text: string,
  branch: string,
  topics: BenchTopic[],
): Clause {
  const deal = dealer(number);
  const own = [deal(topics), deal(topics)].slice(0, 1 + (number % 2));
  const unions = Array.from(
    { length: number % 4 },
    () => `${deal(unionNames)} ${deal(branchesOf)}`,
  );
  return testClause({
    slug: `clause-${number}`,
    kind: deal(['clause', 'clause', 'guideline', 'framework-agreement']),
    provenance: deal(['agreement', 'documented', 'model']),
    strength: deal(['consultation', 'information', 'agreement', 'guarantee']),
    themes: [...new Set(own.map(({ theme }) => theme))],
    topics: [...new Set(own.map(({ slug }) => slug))],
    texts: [{ language: deal(['fr', 'en', 'es', 'pt', 'de', 'it']), title, text, note: null }],
    unions: [...new Set(unions)].map((name) => ({
      slug: name.toLowerCase().replace(/[^a-z]+/g, '-'),
      name,
    })),
    country: deal(countries),
    sector: deal(sectors),
    industry: branch,
    year: 2026 - (number % 31),
  });
}

/** Deals values by a fixed pseudo-random sequence, the first ones most often. */
function dealer(seed: number): <Value>(values: Value[]) => Value {
  let state = (seed + 1) * 2_654_435_761;
  return (values) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    const share = state / 2 ** 32;
    const value = values[Math.floor(share ** 2 * values.length)];
    if (value === undefined) throw new Error('nothing to deal');
    return value;
  };
}
