import { readFileSync } from 'node:fs';
import { nameOf, readKnownAgreements } from './french-agreements.ts';

/** An agreement whose headings are known: its articles with their titles and paragraphs. */
export type TrueAgreement = {
  language: 'en' | 'fr' | 'es' | 'pt' | 'de';
  title: string;
  articles: TrueArticle[];
};
export type TrueArticle = { title: string; paragraphs: string[] };

const articlesEach = 10;
/** How far apart the articles of an agreement stand in their file; none shares a factor with its eighteen. */
const steps = [1, 5, 7, 11, 13, 17];

/**
 * Agreements that were invented for this test: in each language articles of one file, ten to an agreement, in an order of
 * its own.
 */
export function readInventedAgreements(): TrueAgreement[] {
  return (['en', 'es', 'pt', 'de'] as const).flatMap((language) => {
    const source = readFileSync(new URL(`./invented/${language}.txt`, import.meta.url), 'utf8');
    const [start = '', ...parts] = source.split(/^## /m);
    const titles = start.split('\n').flatMap((line) => /^= (.+)$/.exec(line)?.[1] ?? []);
    const articles = parts.map((part): TrueArticle => {
      const [title = '', ...paragraphs] = part.trim().split('\n');
      return { title, paragraphs };
    });
    return titles.map((title, index) => ({
      language,
      title,
      articles: Array.from({ length: articlesEach }, (_, at) => {
        return articles[(index * 3 + at * (steps[index] ?? 1)) % articles.length];
      }).filter((article) => article !== undefined),
    }));
  });
}

/** French agreements of branches, from the npm package: their first articles that have a title. */
export function readTitledAgreements(): TrueAgreement[] {
  return readKnownAgreements().map(({ title, articles }) => ({
    language: 'fr',
    title,
    articles: articles
      .map((article): TrueArticle => {
        const paragraphs = article.text.split(/\n+/).filter((text) => text.trim() !== '');
        return { title: nameOf(article).title, paragraphs };
      })
      .filter((article) => article.title !== '')
      .slice(0, articlesEach),
  }));
}
