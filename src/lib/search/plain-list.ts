/** How many clauses a plain page lists; at some 60 bytes each after compression a page stays below 20 kB. */
const rowsPerPage = 50;

/** The rows of a page (from 1) of a list, and how many pages it has. */
export function pageOf<Row>(rows: Row[], page: number): { rows: Row[]; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  return { rows: rows.slice((page - 1) * rowsPerPage, page * rowsPerPage), pages };
}
