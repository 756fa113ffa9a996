import type { Comparison } from '#domain/compare/compare-texts.ts';
import type { Locale } from '#domain/words.ts';
import { offerFile } from '#lib/saved/files.ts';
import { localDay } from '#lib/site/local-day.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import type { CompareWords } from '#content/messages.ts';
import type { ShownText } from './shown-text.ts';

/** A comparison with what is shown beside it. */
export type Compared = {
  texts: ShownText[];
  comparison: Comparison;
  facts: string[];
  notes: ReadonlyMap<string, string>;
};

/** Offers the comparison as a Word file; its library is loaded only now. Rejects when that cannot be had. */
export async function downloadWord(
  compared: Compared,
  { words, hub, locale }: { words: CompareWords; hub: string; locale: Locale },
): Promise<void> {
  const { wordDocument } = await import('./word-document.ts');
  const made = say(words.made, { hub, date: dayName(localDay(), locale) });
  const document = await wordDocument(compared, { words, made, locale });
  offerFile(`${words.fileName}.docx`, document, document.type);
}
