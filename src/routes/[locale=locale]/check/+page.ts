// The agreement is read and shown by the browser alone: one page, filled in there.
export const csr = true;
