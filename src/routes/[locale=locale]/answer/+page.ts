// Both texts live in the page alone: one page, filled in by the browser.
export const csr = true;
