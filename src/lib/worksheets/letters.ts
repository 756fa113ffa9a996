import { between } from '#domain/lists.ts';
import { isDay, linesOf, type Values, type Worksheet } from '#domain/tools/worksheet.ts';
import type { Locale } from '#domain/words.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import type { WorksheetWords } from '#content/messages.ts';
import type { AskedRight } from './law-rights.ts';

/** A letter as its parts in their order; a list has an entry a line. */
export type Letter = { kind: 'text' | 'list' | 'heading'; lines: string[] }[];

type Saying = { words: WorksheetWords; locale: Locale };
type NamedField = { id: string; label: string };

/** A letter as plain text. */
export const plainLetter = (letter: Letter): string =>
  letter
    .map(({ kind, lines }) =>
      lines.map((line) => (kind === 'list' ? `– ${line}` : line)).join('\n'),
    )
    .join('\n\n');

/**
 * The letter to the employer about workers' data: for each system what is known, what is not, and the requests with the
 * rights ticked for it. `facts` are the fields it states, in their order.
 */
export function rightsLetter(
  sheet: Worksheet,
  { facts, rights }: { facts: NamedField[]; rights: AskedRight[] },
  saying: Saying,
): Letter {
  const { letter } = saying.words;
  const systems = sheet.systems.map((values) => values.system?.trim() || letter.someSystem);
  return framed(sheet.about, say(letter.subject, { systems: listed(systems, saying) }), saying, [
    text(letter.opening),
    ...sheet.systems.flatMap((values) => aboutSystem(values, { facts, rights }, saying)),
  ]);
}

function aboutSystem(
  values: Values,
  { facts, rights }: { facts: NamedField[]; rights: AskedRight[] },
  { words: { letter }, locale }: Saying,
): Letter {
  const system = values.system?.trim() || letter.someSystem;
  const noted = (field: NamedField) => linesOf(values[field.id]).join(between(';', locale));
  const known = facts.filter((field) => noted(field) !== '');
  const unknown = facts.filter((field) => noted(field) === '');
  const asked = rights.filter(({ id }) => linesOf(values.right).includes(id));
  const limits = linesOf(values.limit);
  return [
    { kind: 'heading', lines: [system] },
    ...listAfter(
      say(letter.known, { system }),
      known.map((field) => `${field.label}${between(':', locale)}${noted(field)}`),
    ),
    ...listAfter(
      letter.missing,
      unknown.map(({ label }) => label),
    ),
    ...listAfter(
      asked.every((right) => right.isNamed) ? letter.asks : letter.asksElsewhere,
      asksOf(asked, system, locale),
    ),
    ...listAfter(letter.limit, limits),
  ];
}

/** What is asked, each request once: with all the articles that it is asked by, or the right it rests on. */
function asksOf(asked: AskedRight[], system: string, locale: Locale): string[] {
  const requests = Map.groupBy(asked, ({ asks }) => asks);
  return Array.from(requests, ([asks, rights]) => {
    const article = rights.flatMap((right) => right.article ?? []).join(between(';', locale));
    const labels = rights.flatMap(({ label }) => label ?? []).join(between(';', locale));
    return say(asks, { system, article }) + (labels === '' ? '' : ` (${labels})`);
  });
}

/** What a letter with open questions says of the system and of the meeting. */
export type OpenQuestions = {
  system: string;
  held: string;
  people: string[];
  questions: { ask: string; real: string; follow: string[] }[];
};

/** The letter with the questions to which there is no satisfying answer, each with what was said and what is asked further. */
export function questionsLetter(about: Values, open: OpenQuestions, saying: Saying): Letter {
  const { letter, governance } = saying.words;
  const system = open.system.trim() || letter.someSystem;
  const opening =
    open.held === ''
      ? say(governance.opening, { system })
      : say(governance.openingHeld, { system, date: shownDay(open.held, saying.locale) });
  const questions = open.questions.flatMap(({ ask, real, follow }, at): Letter => [
    { kind: 'heading', lines: [`${String(at + 1)}. ${ask}`] },
    ...(real === '' ? [] : [text(say(governance.answered, { answer: real }))]),
    ...(real === '' ? [] : [{ kind: 'list' as const, lines: follow }]),
  ]);
  const people = listed(open.people, saying);
  return framed(about, say(governance.subject, { systems: system }), saying, [
    text(opening),
    ...questions,
    ...(people === '' ? [] : [text(say(governance.room, { people }))]),
  ]);
}

/** Sender, addressee, subject, the body, when an answer is wanted, and the end. */
function framed(about: Values, subject: string, { words, locale }: Saying, body: Letter): Letter {
  const { letter } = words;
  const sender = about.sender?.trim() || letter.sender;
  return [
    text(about.employer?.trim() || letter.employer),
    text(letter.date),
    { kind: 'heading', lines: [subject] },
    text(letter.greeting),
    ...body,
    text(about.reply ? say(letter.replyBy, { date: shownDay(about.reply, locale) }) : letter.reply),
    text(letter.closing),
    text(sender),
  ];
}

const text = (line: string): Letter[number] => ({ kind: 'text', lines: line.split('\n') });

/** A day in words; what somebody wrote instead of a day as it is. */
const shownDay = (day: string, locale: Locale) => (isDay(day) ? dayName(day, locale) : day);

const listAfter = (lead: string, lines: string[]): Letter =>
  lines.length === 0 ? [] : [text(lead), { kind: 'list', lines }];

const listed = (names: string[], { locale }: Saying): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
