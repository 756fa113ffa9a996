// What is compared stands behind `#` or in the page alone: one page, filled in by the browser.
export const csr = true;
