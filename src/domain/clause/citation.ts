/** What is cited; names and years as the reader's language writes them, null for what a text has not. */
export type Cited = { parties: string; year: string | null; article: string | null };

/** What a citation begins with: parties (year), article. */
export function citedSource({ parties, year, article }: Cited): string {
  const dated = year === null ? parties : `${parties} (${year})`;
  return article === null ? dated : `${dated}, ${article}`;
}
