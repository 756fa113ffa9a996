import { isCapitals } from './heading-titles.ts';
import type { Heading } from './headings.ts';
import { heavier, HeaviestEnds, type End } from './heaviest-ends.ts';
import { compareNumbers, numberValue } from './number-value.ts';

const minCapitalShare = 0.6;
const minCapitals = 3;
const minStyled = 3;

/**
 * Leaves out what only looks like a heading: other spellings where the document writes ARTICLE in capitals,
 * plain lines where it has heading styles, and numbers that fall out of their row, which are mentions.
 */
export function chooseHeadings(found: readonly Heading[]): Heading[] {
  const articles = found.filter(isNumberedArticle);
  const written = articles.filter(({ word }) => word !== '' && isCapitals(word));
  const isWritten =
    written.length >= minCapitals && written.length >= articles.length * minCapitalShare;
  const isStyled = articles.filter(({ level }) => level !== undefined).length >= minStyled;
  const consistent = found.filter(
    (heading) =>
      !isNumberedArticle(heading) ||
      ((!isWritten || isCapitals(heading.word)) && (!isStyled || heading.level !== undefined)),
  );
  return chooseSections(chooseArticles(consistent));
}

const isNumberedArticle = ({ kind, number }: Heading) => kind === 'article' && number !== null;

/** Articles are counted through the document, and from one again in an annex that has articles of its own. */
function chooseArticles(headings: readonly Heading[]): Heading[] {
  const kept = new Set(headings.filter((heading) => !isNumberedArticle(heading)));
  let last: number[] = [0];
  for (const group of groupsOf(headings)) {
    const row = longestRow(group.filter(isNumberedArticle));
    const [first] = row;
    if (first === undefined) continue;
    const start = numberValue(first.number ?? '');
    const isOwn = group[0]?.kind !== 'annex' || Math.floor(start[0] ?? 0) <= 1;
    const goesOn = compareNumbers(start, last) >= 0 && (start[0] ?? 0) <= (last[0] ?? 0) + 2;
    if (!isOwn && !goesOn) continue;
    for (const heading of row) kept.add(heading);
    if (group[0]?.kind !== 'annex' || !isOwn) last = numberValue(row.at(-1)?.number ?? '');
  }
  return headings.filter((heading) => kept.has(heading));
}

/** Parts the headings where counting may begin anew: at an annex, and at an article 1 with an article 2 behind it. */
function groupsOf(headings: readonly Heading[]): Heading[][] {
  const groups: Heading[][] = [[]];
  const nextArticle = nextArticles(headings);
  headings.forEach((heading, index) => {
    const isAgain =
      isFirst(heading) &&
      (groups.at(-1) ?? []).some(isNumberedArticle) &&
      isSecond(nextArticle[index]);
    if (heading.kind === 'annex' || isAgain) groups.push([]);
    groups.at(-1)?.push(heading);
  });
  return groups;
}

/** For each heading the numbered article after it. */
function nextArticles(headings: readonly Heading[]): (Heading | undefined)[] {
  const next: (Heading | undefined)[] = [];
  let article: Heading | undefined;
  for (let at = headings.length - 1; at >= 0; at -= 1) {
    next[at] = article;
    const heading = headings[at];
    if (heading !== undefined && isNumberedArticle(heading)) article = heading;
  }
  return next;
}

const valueOf = (heading: Heading | undefined) => numberValue(heading?.number ?? '');
const isFirst = (heading: Heading) =>
  isNumberedArticle(heading) && compareNumbers(valueOf(heading), [1]) === 0;
const isSecond = (heading: Heading | undefined) =>
  heading !== undefined && compareNumbers(valueOf(heading), [2]) === 0;

/** Sections are counted within their article; decimal ones begin with its number. */
function chooseSections(headings: readonly Heading[]): Heading[] {
  const kept = new Set(headings.filter(({ kind }) => kind !== 'section' && kind !== 'item'));
  const hasArticles = headings.filter(isNumberedArticle).length > 1;
  let owner: Heading | undefined;
  let own: Heading[] = [];
  const close = () => {
    const named = own.filter(({ word }) => word !== '');
    const counted = own.filter(({ word, number }) => {
      const [first] = numberValue(number ?? '');
      const isOwn = !hasArticles || first === numberValue(owner?.number ?? '0')[0];
      return word === '' && isOwn;
    });
    for (const heading of longestRow(named.length > 0 ? named : counted)) kept.add(heading);
    own = [];
  };
  for (const heading of headings) {
    if (heading.kind === 'section') own.push(heading);
    else if (heading.kind !== 'item') {
      close();
      owner = heading;
    }
  }
  close();
  return headings.filter((heading) => kept.has(heading));
}

/** The heaviest row of headings whose numbers never fall; what stands out from the text weighs more. */
function longestRow(headings: readonly Heading[]): Heading[] {
  const places = placesOf(headings.map(valueOf));
  const ends = new HeaviestEnds(headings.length);
  const from: number[] = [];
  let last: End = { weight: 0, at: -1 };
  headings.forEach((heading, at) => {
    const place = places[at] ?? 0;
    const before = ends.upTo(place);
    from.push(before.at);
    const end = { weight: before.weight + weightOf(heading), at };
    ends.add(place, end);
    last = heavier(last, end);
  });
  const row: Heading[] = [];
  for (let { at } = last; at !== -1; at = from[at] ?? -1) {
    const heading = headings[at];
    if (heading !== undefined) row.push(heading);
  }
  return row.reverse();
}

/** Numbers as places in their order, equal ones at one place. */
function placesOf(values: readonly number[][]): number[] {
  const order = values.map((_, at) => at);
  order.sort((a, b) => compareNumbers(values[a] ?? [], values[b] ?? []));
  const places: number[] = [];
  let place = 0;
  order.forEach((at, index) => {
    const before = values[order[index - 1] ?? at] ?? [];
    if (compareNumbers(before, values[at] ?? []) !== 0) place += 1;
    places[at] = place;
  });
  return places;
}

function weightOf({ word, level, title }: Heading): number {
  return 1 + (level === undefined ? 0 : 2) + (isCapitals(word) ? 1 : 0) + (title === '' ? 0 : 0.5);
}
