// The model is computed in the browser; without script the page shows the first purpose and its result.
export const csr = true;
