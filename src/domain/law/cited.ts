/** What acts call their provisions before the number; `own` where the number says it. */
export const numbered = ['article', 'section', 'regulation', 'sign', 'own'] as const;
export type Numbered = (typeof numbered)[number];

/** Before one provision, and before several. */
const before: Record<Numbered, [one: string, several: string]> = {
  article: ['art. ', 'art. '],
  section: ['section ', 'sections '],
  regulation: ['regulation ', 'regulations '],
  sign: ['§ ', '§§ '],
  own: ['', ''],
};

/** A provision as its act cites it: a schedule or an annex says itself what it is. */
export function provisionOf(article: string, called: Numbered): string {
  if (/^\p{L}{3}/u.test(article)) return article;
  // What it is read with stands behind it in brackets.
  const [main = ''] = article.split('(', 1);
  const isSeveral = / (?:and|to|und|bis) |,/.test(main);
  return `${before[called][isSeveral ? 1 : 0]}${article}`;
}

/** An act with one of its provisions, as its country cites it. */
export const citationOf = (act: { name: string; numbered: Numbered }, article: string): string =>
  `${act.name}, ${provisionOf(article, act.numbered)}`;
