// The brief is made of what the browser keeps: one page, filled in there.
export const csr = true;
