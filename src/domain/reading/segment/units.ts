import type { Heading } from './headings.ts';
import { ranks } from './heading-words.ts';
import type { PlacedLine } from './lines.ts';
import { numberedSections } from './numbered.ts';
import type { Part } from './outline.ts';

/** What a negotiator would take as one clause: an article, or a section of a long one, with the headings around it. */
export type Unit = {
  number: string | null;
  title: string;
  path: string[];
  /** The page of its heading. */
  page: number;
  lines: PlacedLine[];
};

const maxWords = 600;
const maxWordsOnTopic = 2000;
const minWordsBefore = 120;
const minSections = 2;
const minWordsUntitled = 60;

/**
 * The articles of a document in their order. An article of more than 600 words is parted into its sections, one whose
 * title is a topic of the hub (`isTopic`) only when it has more than 2,000: a negotiator takes that as one clause.
 */
export function unitsOf(top: Part, isTopic: (title: string) => boolean): Unit[] {
  const before = wordsIn(top.lines);
  const isAll = top.parts.length === 0;
  const start =
    before >= minWordsBefore || (isAll && before > 0)
      ? [
          {
            number: null,
            title: top.lines[0]?.text ?? '',
            path: [],
            page: pageOf(top),
            lines: top.lines,
          },
        ]
      : [];
  return [...start, ...top.parts.flatMap((part) => unitsBelow(part, [], isTopic))];
}

function unitsBelow(part: Part, path: string[], isTopic: (title: string) => boolean): Unit[] {
  const { heading } = part;
  if (heading === null) return [];
  const own = { number: numberOf(heading), title: titleOf(heading), path, page: pageOf(part) };
  const inside = [...path, labelOf(heading)];
  if (part.rank < ranks.article && part.parts.some(({ rank }) => rank <= ranks.article)) {
    return [
      ...withText({ ...own, lines: ownLines(part) }),
      ...part.parts.flatMap((below) => unitsBelow(below, inside, isTopic)),
    ];
  }
  const whole = [...ownLines(part), ...part.parts.flatMap(printedLines)];
  const limit = isTopic(heading.title) ? maxWordsOnTopic : maxWords;
  const words = wordsIn(whole);
  const sections = words <= limit ? [] : sectionsOf(part);
  if (sections.length < minSections || areParagraphs(sections, words)) {
    return part.rank < ranks.article && heading.number === null
      ? withText({ ...own, lines: whole })
      : [{ ...own, lines: whole }];
  }
  const first = sections[0]?.printed[0];
  const lead =
    first === undefined
      ? []
      : whole.slice(
          0,
          whole.findIndex((line) => line.text === first.text && line.page === first.page),
        );
  return [
    ...withText({ ...own, lines: lead }),
    ...sections.map((section) => ({
      number: sectionNumber(heading, section.heading),
      title: titleOf(section.heading) || own.title,
      path: inside,
      page: pageOf(section),
      lines: [...ownLines(section), ...section.parts.flatMap(printedLines)],
    })),
  ];
}

/** Numbered paragraphs without titles are no sections, unless each has much to say. */
const areParagraphs = (sections: readonly Section[], words: number) =>
  sections.filter(({ heading }) => heading.title !== '').length * 2 < sections.length &&
  words < sections.length * minWordsUntitled;

type Section = Part & { heading: Heading };

function sectionsOf(part: Part): Section[] {
  const named = part.parts.filter((one): one is Section => one.heading !== null);
  if (named.length > 0) return named;
  const headings = numberedSections(part.lines);
  return headings.map((heading, index) => ({
    heading,
    rank: ranks.section,
    printed: part.lines.slice(heading.from, heading.to),
    lines: part.lines.slice(heading.to, headings[index + 1]?.from),
    parts: [],
  }));
}

/** The text behind the title on the heading's own line, then the lines below it. */
function ownLines({ heading, printed, lines }: Part): PlacedLine[] {
  const [first] = printed;
  if (first === undefined || heading === null || heading.text === '') return lines;
  return [{ ...first, text: heading.text }, ...lines];
}

/** A part as it stands in the text of the one above it, its heading a paragraph of its own. */
function printedLines({ printed, lines, parts }: Part): PlacedLine[] {
  const own = printed.map((line, index): PlacedLine =>
    index === 0 ? { ...line, follows: 'gap' } : line,
  );
  return [...own, ...lines, ...parts.flatMap(printedLines)];
}

const pageOf = ({ printed, lines }: Part) => [...printed, ...lines][0]?.page ?? 1;

const withText = (unit: Unit): Unit[] => (unit.lines.length === 0 ? [] : [unit]);

const wordsIn = (lines: readonly PlacedLine[]) =>
  lines.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** An annex or letter keeps the word that names it; of an article the number says enough. */
function numberOf({ kind, word, number }: Heading): string | null {
  if (number === null) return null;
  return kind === 'article' || word === '' ? number : `${word} ${number}`;
}

/** A letter without a number keeps the words that name it in its title. */
function titleOf({ kind, word, number, title }: Heading): string {
  if (kind === 'annex' && number === null) return labelOf({ word, number, title });
  return title;
}

function labelOf({ word, number, title }: Pick<Heading, 'word' | 'number' | 'title'>): string {
  const name = [word, number].filter((part) => part !== null && part !== '').join(' ');
  return [name, title].filter((part) => part !== '').join(' – ');
}

function sectionNumber(owner: Heading, { number }: Heading): string | null {
  if (number === null) return numberOf(owner);
  if (number.includes('.')) return number;
  return [numberOf(owner), `§${number}`].filter((part) => part !== null).join(' ');
}
