import { slugify } from '#domain/clause/slug.ts';
import { offerFile } from '#lib/saved/files.ts';
import type { AnswerWords, CompareWords } from '#content/messages.ts';
import type { Answering } from './answering.svelte.ts';
import { writeInWorker } from './ask-worker.ts';
import { remarksOf } from './remarks.ts';

/** Who a Word file is for: the employer gets the changes alone, we get reasons and sources as comments. */
export type Reader = 'employer' | 'us';

/** Offers the answer as a Word file with tracked changes. Rejects when it cannot be made. */
export async function downloadAnswer(
  work: Answering,
  reader: Reader,
  { words, compare }: { words: AnswerWords; compare: CompareWords },
): Promise<void> {
  const { author, base, theirs } = work.plain;
  const remarks =
    reader === 'employer'
      ? []
      : remarksOf(work.rows, (row) => work.isOurs(row), { words, compare, base });
  const answering = {
    author: author.trim() || words.author,
    date: new Date(),
    language: theirs.language,
  };
  const file = await writeInWorker(work.pieces, answering, remarks);
  offerFile(
    `${slugify(work.title) || words.fileName}-${words.files[reader]}.docx`,
    file,
    file.type,
  );
}
