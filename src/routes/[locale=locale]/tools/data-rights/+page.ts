// Reading needs no script, filling in does.
export const csr = true;
