import type { Finding, PointReading } from './read-point.ts';

/** What one wording has more of than the other, of one meaning: its words, where it is gone or put in. */
export type FindingChange = { one: Finding; lost: string; gained: string };

/** For each kind of finding that one side has more of: the words of the surplus. */
export function changesOf(
  was: PointReading,
  becomes: PointReading,
  isOwn: (one: Finding, reading: PointReading) => boolean,
): FindingChange[] {
  const bySlug = (reading: PointReading) =>
    Map.groupBy(
      reading.findings.filter((one) => isOwn(one, reading)),
      ({ slug }) => slug,
    );
  const [before, after] = [bySlug(was), bySlug(becomes)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((slug) => {
    const [had, has] = [before.get(slug) ?? [], after.get(slug) ?? []];
    const one = has[0] ?? had[0];
    if (one === undefined || had.length === has.length) return [];
    const isMore = has.length > had.length;
    const words = surplus(isMore ? has : had, isMore ? had : has);
    return [{ one, lost: isMore ? '' : words, gained: isMore ? words : '' }];
  });
}

function surplus(more: readonly Finding[], less: readonly Finding[]): string {
  const known = less.map(({ words }) => words.toLowerCase());
  const own = more.filter(({ words }) => !known.includes(words.toLowerCase()));
  return (own.length > 0 ? own : more).map(({ words }) => words).join(' … ');
}
