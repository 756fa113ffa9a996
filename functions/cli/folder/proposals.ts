import * as v from 'valibot';
import { titleOfArticle } from '#db/import/agreement-file.ts';
import { limits } from '#domain/limits.ts';
import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import { Proposal } from '#domain/submission/submission.ts';

/** What is proposed of a reading: clauses that can be sent, and articles on the hub's topics that cannot, each with why. */
export type Proposed = { clauses: Proposal[]; leftOut: string[] };

/** The articles of a reading on the hub's topics as clauses; `language` stands in where an article shows none. */
export function proposedOf({ articles }: DocumentReading, language: string): Proposed {
  const proposed: Proposed = { clauses: [], leftOut: [] };
  for (const article of articles.filter(({ digital }) => digital)) {
    const checked = v.safeParse(Proposal, proposalOf(article, language));
    if (checked.success) proposed.clauses.push(checked.output);
    else proposed.leftOut.push(`${nameOf(article)}: ${checked.issues[0].message}`);
  }
  return proposed;
}

/** The main topic first, as it is the one that is shown. */
function proposalOf(article: ReadArticle, language: string): v.InferInput<typeof Proposal> {
  const topics = new Set([article.topic ?? [], article.topics.map(({ slug }) => slug)].flat());
  return {
    number: article.number,
    title: titleOfArticle(article),
    text: article.text,
    language: article.language === 'und' ? language : article.language,
    topics: [...topics].slice(0, limits.topics),
    strength: article.strength,
    page: article.page,
  };
}

const nameOf = ({ number, title, page }: ReadArticle): string =>
  [number, title].filter(Boolean).join(' ') || `an article of page ${page}`;
