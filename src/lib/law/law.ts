import type { LawWords } from '#content/messages.ts';
import type { LawNote } from '#content/schema/law.ts';
import type { Numbered } from '#domain/law/cited.ts';

/** An act as its country calls it, with its name in the reader's language. */
type ShownAct = {
  name: string;
  language: string;
  gloss: string;
  address: string;
  numbered: Numbered;
};

/** A law note in one language, with its act. */
export type ShownNote = Omit<LawNote, 'act' | 'gives' | 'lacks'> & {
  act: ShownAct;
  gives: string;
  lacks: string | null;
};

/** The notes on a country's own law; of `EU`, on what applies in all its members beside theirs. */
export type CountryNotes = { country: string; name: string; notes: ShownNote[] };

/** The order of notes on a topic: those whose main topic it is go first. */
export const mainFirst =
  (topic: string) =>
  (a: ShownNote, b: ShownNote): number =>
    Number(b.topics[0] === topic) - Number(a.topics[0] === topic);

/** A country that a reader can choose; `isMember`: the law of the European Union applies there too. */
export type CountryChoice = { country: string; name: string; isMember: boolean };

/** Where there are notes: the countries with some of their own, and those to which the European Union's apply too. */
export type LawCountries = { own: readonly string[]; members: readonly string[] };

/** The strings that notes are shown with, by their names: pages on which all those on law would be a burden are given no more. */
export const noteWordNames = [
  'caution',
  'place',
  'notYet',
  'notYetUndated',
  'ended',
  'since',
  'covers',
  'covered',
  'limits',
  'lowering',
  'read',
  'readVersion',
  'fairly',
  'unsure',
  'commentary',
] as const satisfies (keyof LawWords)[];
export type NoteWords = Pick<LawWords, (typeof noteWordNames)[number]>;

/** What is fetched before notes are: the strings to show them with, and where there are any. */
export type LawGiven = { words: NoteWords; countries: LawCountries };
