import type { CheckDocument } from '#domain/check/check-document.ts';
import { slugify } from '#domain/clause/slug.ts';
import type { Locale } from '#domain/words.ts';
import { offerFile } from '#lib/saved/files.ts';
import type { Labels } from '#lib/site/labels.ts';
import { localDay } from '#lib/site/local-day.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import type { CheckWords } from '#content/messages.ts';
import type { NoteWords, ShownNote } from '#lib/law/law.ts';
import type { Ladders } from './ladders.ts';
import type { OfferWords } from './offer.ts';

/** What a Word file of a check says beside it. */
export type WordContext = {
  words: CheckWords;
  labels: Labels;
  hub: string;
  locale: Locale;
  ladders: Ladders | undefined;
  offerWords: OfferWords;
  law: {
    /** What is said before the notes of a topic. */
    title: string;
    /** What is missing of the law as a whole. */
    missing: string | undefined;
    words: NoteWords | undefined;
    notesOn: (topic: string) => ShownNote[];
  };
};

/** Loads what writes Word files. */
export const loadWord = () => import('./word-document.ts');

/** Offers the check as a Word file; its library is loaded only now. Rejects when that cannot be had. */
export async function downloadWord(check: CheckDocument, context: WordContext): Promise<void> {
  const { wordDocument } = await loadWord();
  const { words, hub, locale } = context;
  const made = say(words.made, { hub, date: dayName(localDay(), locale) });
  const document = await wordDocument(check, { ...context, made });
  const name = slugify(check.title) || words.fileName;
  offerFile(`${name}.docx`, document, document.type);
}
