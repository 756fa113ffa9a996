// The sheets are filled in and kept in the browser; without script the cases can be read and printed.
export const csr = true;
