import type { Paragraph } from 'docx';
import type { CheckDocument, CheckedTopic } from '#domain/check/check-document.ts';
import type { ShownNote } from '#lib/law/law.ts';
import { cautionOf, saidOf } from '#lib/law/said.ts';
import { wordNotes } from '#lib/law/word-notes.ts';
import { localDay } from '#lib/site/local-day.ts';
import { say } from '#lib/site/messages.ts';
import type { WordContext } from './make-word.ts';
import { small, strong } from './paragraphs.ts';

/** When the law was read, and that this is no advice: once, where the document shows any of it; or that there is none. */
export function lawHead({ topics }: CheckDocument, { law, locale }: WordContext): Paragraph[] {
  const notes = topics.flatMap(({ slug }) => law.notesOn(slug));
  return [
    ...(law.missing === undefined ? [] : [small(law.missing)]),
    ...(law.words === undefined || notes.length === 0
      ? []
      : [small(cautionOf(notes, law.words, locale))]),
  ];
}

/** What the law already gives on a topic, behind the agreement's own words; a note is set out at its main topic only. */
export function lawParts(
  { slug }: CheckedTopic,
  { topics }: CheckDocument,
  { law, locale, words, labels }: WordContext,
): Paragraph[] {
  if (law.words === undefined) return [];
  const mainOf = ({ topics: [main = slug] }: ShownNote) =>
    topics.some((topic) => topic.slug === main) ? main : slug;
  const { own = [], elsewhere = [] } = Object.groupBy(law.notesOn(slug), (note) =>
    mainOf(note) === slug ? 'own' : 'elsewhere',
  );
  const saying = { words: law.words, locale, now: localDay() };
  const pointers = elsewhere.map((note) => {
    const topic = labels.topics[mainOf(note)] ?? mainOf(note);
    return small([saidOf(note, saying).article, say(words.lawAt, { topic })].join(' · '));
  });
  return own.length + pointers.length === 0
    ? []
    : [strong(law.title), ...wordNotes(own, saying), ...pointers];
}
