import { joinReadings } from '#domain/reading/join-readings.ts';
import type { ReadArticle } from '#domain/reading/reading.ts';
import type { Choice, Draft } from './draft.ts';
import { partOf, type ReadGroup } from './read-files.ts';

type Choices = Draft['choices'];

/**
 * What a sender chose and corrected, by the places that articles have after files were added, moved or taken out; an article is
 * known by its words. What is of none that is there now is gone.
 */
export function carryChoices(
  choices: Choices,
  before: readonly ReadGroup[],
  after: readonly ReadGroup[],
): Choices {
  const places = placesOf(articlesOf(after));
  const carried: Choices = {};
  for (const [key, { index, page }] of placesOf(articlesOf(before))) {
    const choice = choices[index];
    const now = places.get(key);
    if (choice !== undefined && now !== undefined)
      carried[now.index] = onPages(choice, now.page - page);
  }
  return carried;
}

const articlesOf = (groups: readonly ReadGroup[]): readonly ReadArticle[] =>
  joinReadings(groups.map(partOf))?.articles ?? [];

/** Where articles stand, by their words; of those that say the same, the first is known from the second. */
function placesOf(articles: readonly ReadArticle[]): Map<string, { index: number; page: number }> {
  const counts = new Map<string, number>();
  return new Map(
    articles.map(({ number, title, text, page }, index) => {
      const words = JSON.stringify([number, title, text]);
      const count = (counts.get(words) ?? 0) + 1;
      counts.set(words, count);
      return [`${count} ${words}`, { index, page }];
    }),
  );
}

/** Lines that were compared with pictures are known by their page (see `keyOfLine`). */
function onPages(choice: Choice, by: number): Choice {
  if (by === 0 || choice.compared === undefined) return choice;
  const compared = choice.compared.map((key) =>
    key.replace(/^\d+/, (page) => `${Number(page) + by}`),
  );
  return { ...choice, compared };
}
