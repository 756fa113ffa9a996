/** The most a document may be; the sentences in `content/messages/<locale>/documents.json` state the same figures. */
export const limits = {
  bytes: 10_000_000,
  pages: 400,
  /** Characters of text. */
  text: 2_000_000,
  zip: { entries: 2000, bytes: 50_000_000, ratio: 100 },
};
