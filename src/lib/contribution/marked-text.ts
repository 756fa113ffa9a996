import type { ReadArticle } from '#domain/reading/reading.ts';
import { nameOfArticle } from './articles.ts';

/** A passage that a sender marked, with the page and the language of the article it begins in. */
type Marked = Pick<ReadArticle, 'text' | 'page' | 'language' | 'path'>;

/** The text of a document as it was read, article after article, with where each begins. */
export class MarkedText {
  readonly text: string;
  readonly #starts: { at: number; article: ReadArticle }[] = [];

  constructor(articles: readonly ReadArticle[]) {
    let at = 0;
    const texts = articles.map((article) => {
      const text = [nameOfArticle(article), article.text]
        .filter((part) => part !== '')
        .join('\n\n');
      this.#starts.push({ at, article });
      at += text.length + between.length;
      return text;
    });
    this.text = texts.join(between);
  }

  /** What stands between two places, undefined where that is nothing. */
  between(from: number, to: number): Marked | undefined {
    const text = this.text.slice(from, to).trim();
    const article = this.#starts.findLast(({ at }) => at <= from)?.article;
    if (text === '' || article === undefined) return undefined;
    const { page, language, path } = article;
    return { text, page, language, path };
  }
}

const between = '\n\n';
