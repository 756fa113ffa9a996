import type { CheckedPlace } from '#domain/check/check-document.ts';
import type { CheckWords } from '#content/messages.ts';
import { say } from '#lib/site/messages.ts';

/** Where words stand, as it is said below them: article and heading, and the page where the document has several. */
export function placeName(
  { number, title, page }: CheckedPlace,
  pages: number,
  words: CheckWords,
): string {
  const counted = number === null ? '' : say(words.article, { number });
  const named = [counted, title].filter((part) => part !== '').join(' · ');
  const article = named === '' ? words.noHeading : named;
  return pages > 1 ? say(words.placed, { article, page }) : article;
}
