/** What acts call their provisions before the number; `own` where the number says it. */
export const numbered = ['article', 'section', 'regulation', 'sign', 'own'] as const;
export type Numbered = (typeof numbered)[number];

const before: Record<Numbered, string> = {
  article: 'art. ',
  section: 'section ',
  regulation: 'regulation ',
  sign: '§ ',
  own: '',
};

/** A provision as its act cites it: a schedule or an annex says itself what it is. */
export const provisionOf = (article: string, called: Numbered): string =>
  /^\p{L}{3}/u.test(article) ? article : `${before[called]}${article}`;
