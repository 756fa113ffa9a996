import { lawStateAt } from '#domain/law/applies.ts';
import { citationOf } from '#domain/law/cited.ts';
import { isOf, type RightRule } from '#domain/tools/rights.ts';
import type { LawArea } from '#domain/tools/worksheet.ts';
import type { WorksheetWords } from '#content/messages.ts';
import type { ShownNote } from '#lib/law/law.ts';
import { say } from '#lib/site/messages.ts';

/** A right that a country's own law gives, as a note says; in a worksheet it is called by its article, in every language alike. */
export type LawRight = { line: string; note: ShownNote };

/**
 * A right as a letter asks for it; `label` stands behind what it asks, `article` in it, and it is named where it says what
 * it rests on.
 */
export type AskedRight = {
  id: string;
  asks: string;
  label?: string;
  article?: string;
  isNamed: boolean;
};

/** The rights that the notes of a country carry which apply at `now` (ISO 8601) and cover where somebody works; empty covers any. */
export function lawRights(
  notes: ShownNote[],
  { where, now }: { where: string; now: string },
): LawRight[] {
  const articles = notes.map(articleOf);
  // Two notes on one article are told apart by where in it they stand.
  const isAlone = (article: string) => articles.indexOf(article) === articles.lastIndexOf(article);
  return notes
    .filter((note) => lawStateAt(note, now) === 'applies' && coversWhere(note, where))
    .map((note) => {
      const article = articleOf(note);
      return { line: isAlone(article) ? article : `${article}, ${note.place}`, note };
    });
}

const articleOf = ({ act, article }: ShownNote) => citationOf(act, article);

const coversWhere = ({ covers }: ShownNote, where: string) =>
  where === '' || covers.some((one) => one === where);

/** Whether a letter may name the article of a note: its own words were read, and we are sure of them. */
export const mayBeNamed = ({ basis, sure }: ShownNote): boolean =>
  basis === 'text' && sure === 'sure';

/** The rights of an area as a letter asks for them; articles stand in those of the GDPR only. */
export const askedRights = (
  rights: (RightRule & { label: string; asks: string })[],
  area: LawArea,
): AskedRight[] =>
  rights
    .filter((right) => isOf(right, area))
    .map(({ id, label, asks }) =>
      area === 'gdpr' ? { id, asks, label, isNamed: true } : { id, asks, isNamed: false },
    );

/** The rights of a country's own law as a letter asks for them: by their topic where we are not sure of the article. */
export const askedByLaw = (
  rights: LawRight[],
  topics: Record<string, string>,
  { letter }: WorksheetWords,
): AskedRight[] =>
  rights.map(({ line, note }) => {
    const [main = ''] = note.topics;
    return mayBeNamed(note)
      ? { id: line, asks: letter.asksByArticle, article: line, isNamed: true }
      : {
          id: line,
          asks: say(letter.asksByTopic, { topic: topics[main] ?? main }),
          isNamed: false,
        };
  });
