/** What a citation is made of; names and dates as the reader's language writes them. */
export type Citation = {
  title: string;
  parties: string;
  /** Absent for texts that have none. */
  year: string | null;
  article: string | null;
  provenance: string;
  hub: string;
  address: string;
  accessed: string;
};

/** One line that leads back to a clause: parties (year), article, title, what kind of text it is, where and when read. */
export function cite(citation: Citation): string {
  const { title, parties, year, article, provenance, hub, address, accessed } = citation;
  const place = article === null ? '' : `, ${article}`;
  const dated = year === null ? parties : `${parties} (${year})`;
  return `${dated}${place}: “${title}” [${provenance}]. ${hub}, ${address}, ${accessed}.`;
}
