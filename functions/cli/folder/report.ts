import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { DocumentWords } from '#content/messages.ts';
import type { Proposal } from '#domain/submission/submission.ts';
import { sayDoubts } from '#lib/documents/say-doubts.ts';
import { sayHoldings } from '#lib/documents/say-holdings.ts';
import { sayLanguage } from '#lib/documents/say-language.ts';
import type { SharedWording } from './alike.ts';
import type { LookedAt } from './look.server.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });
const maxFiles = 10;

/** What a person should know of a file before it is sent: how it was read, its clauses, and what to look at. */
export function linesOf(
  { reading, language, clauses, leftOut, personal }: LookedAt,
  words: DocumentWords,
  vocabularies: Vocabularies,
): string[] {
  const { articles, pages, holds = [], doubts = [] } = reading;
  const doubted = sayDoubts(doubts, words.doubts, 'en');
  const held = sayHoldings(holds, words.holds, 'en');
  const unread = sayLanguage(reading, words.languages, 'en');
  return [
    `Read: ${many(articles.length, 'article')} on ${many(pages, 'page')}, in ${languageNames.of(language)}.`,
    ...(doubted.length === 0 ? ['Nothing shows that it was read badly.'] : doubted),
    ...[unread, held].filter((line) => line !== ''),
    clauses.length === 0
      ? 'No clause on the hub’s topics was found: moderators would read the file.'
      : `${many(clauses.length, 'clause')}: ${topicsOf(clauses, vocabularies)}.`,
    ...leftOut.map((one) => `Left out: ${one}`),
    ...(personal === 0 ? [] : [`Looks like personal data, in ${many(personal, 'place')}: look before it is published.`]), // prettier-ignore
  ];
}

/** How many clauses there are on each topic, as their main one: "Telework 2, Monitoring 1". */
export function topicsOf(clauses: Proposal[], { themes }: Vocabularies): string {
  const topics = themes.flatMap((theme) => theme.topics);
  const labels = new Map(topics.map(({ slug, label }) => [slug, label.en]));
  return [...Map.groupBy(clauses, ({ topics: [main = ''] }) => main)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([topic, own]) => `${labels.get(topic) ?? topic} ${own.length}`)
    .join(', ');
}

/** A wording that stands in several files, in one line: "Working remotely": one clause, 8 agreements. */
export function sharedLine({ title, files, isSame }: SharedWording): string {
  const more = files.length > maxFiles ? ' …' : '';
  const how = isSame ? 'word for word' : 'nearly word for word';
  return `“${title}”: one clause, ${files.length} agreements, ${how} (${files.slice(0, maxFiles).join(', ')}${more})`;
}

/** A number with its noun: "1 clause", "2,000 clauses". */
export const many = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
