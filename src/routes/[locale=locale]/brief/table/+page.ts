// Which clauses are shown stands behind `#`, which only the browser knows.
export const csr = true;
