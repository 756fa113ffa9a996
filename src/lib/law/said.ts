import { lawStateAt } from '#domain/law/applies.ts';
import { citationOf } from '#domain/law/cited.ts';
import { languages } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import type { NoteWords, ShownNote } from './law.ts';

/** In which words and when (ISO 8601) notes are shown. */
export type Saying = { words: NoteWords; locale: Locale; now: string };

/** What is said of a note, on a page and in a file. */
type SaidNote = {
  /** The act as its country calls it, with the article. */
  article: string;
  /** What the act is called in the reader's language, where that is another. */
  gloss: string | undefined;
  /** That it does not apply yet, or no longer. */
  standing: string | undefined;
  gives: string;
  lacks: string | undefined;
  /** Whether a collective agreement may give less, where that is known. */
  lowering: string | undefined;
  /** What a reader must know before they rely on it. */
  doubts: string[];
  /** Where in the article it stands, where that is not all of it. */
  place: string | undefined;
  /** Whom it covers, since when, and when it was read. */
  facts: string;
};

/** The sentences on a note. */
export function saidOf(note: ShownNote, { words, locale, now }: Saying): SaidNote {
  const { act, article, place, gives, lacks, lowering } = note;
  return {
    article: citationOf(act, article),
    gloss: act.language === locale ? undefined : act.gloss,
    standing: standingOf(note, now, words, locale),
    gives,
    lacks: lacks ?? undefined,
    lowering: lowering === 'unknown' ? undefined : words.lowering[lowering],
    doubts: doubtsOf(note, words),
    place: place.startsWith('whole') ? undefined : say(words.place, { place }),
    facts: factsOf(note, now, words, locale).join(' · '),
  };
}

/** When notes were read, the first of them, and that they are no legal advice. */
export const cautionOf = (notes: ShownNote[], words: NoteWords, locale: Locale): string =>
  say(words.caution, {
    day: dayName(notes.map(({ checked }) => checked).sort()[0] ?? '', locale),
  });

function standingOf(note: ShownNote, now: string, words: NoteWords, locale: Locale) {
  const state = lawStateAt(note, now);
  if (state === 'not-yet')
    return note.from === null
      ? words.notYetUndated
      : say(words.notYet, { day: dayName(note.from, locale) });
  return state === 'ended' ? words.ended : undefined;
}

const doubtsOf = ({ basis, sure }: ShownNote, words: NoteWords) => [
  ...(basis === 'commentary' ? [words.commentary] : []),
  ...(sure === 'sure' ? [] : [words[sure]]),
];

function factsOf(note: ShownNote, now: string, words: NoteWords, locale: Locale): string[] {
  const { covers, from, version, checked } = note;
  const list = new Intl.ListFormat(languages[locale].formats);
  const day = (iso: string) => dayName(iso, locale);
  return [
    say(words.covers, { whom: list.format(covers.map((one) => words.covered[one])) }),
    ...(from !== null && lawStateAt(note, now) === 'applies'
      ? [say(words.since, { day: day(from) })]
      : []),
    version === null
      ? say(words.read, { day: day(checked) })
      : say(words.readVersion, { day: day(checked), version: day(version) }),
  ];
}
