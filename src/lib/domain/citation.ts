/** What a citation is made of; names and dates as the reader's language writes them. */
export type Citation = {
  title: string;
  parties: string;
  year: string;
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
  return `${parties} (${year})${place}: “${title}” [${provenance}]. ${hub}, ${address}, ${accessed}.`;
}
