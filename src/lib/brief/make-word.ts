import type { Brief } from '#domain/tools/brief.ts';
import { slugify } from '#domain/clause/slug.ts';
import type { Locale } from '#domain/words.ts';
import { localDay } from '#lib/site/local-day.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import { offerFile } from '#lib/saved/files.ts';
import type { BriefWords } from '#content/messages.ts';

/** Offers the brief as a Word file; its library is loaded only now. Rejects when that cannot be had. */
export async function downloadWord(
  brief: Brief,
  {
    words,
    hub,
    licence,
    locale,
  }: { words: BriefWords; hub: string; licence: string; locale: Locale },
): Promise<void> {
  const { wordDocument } = await import('./word-document.ts');
  const title = brief.title.trim() || words.title;
  const texts = {
    title,
    meeting:
      brief.meeting === ''
        ? undefined
        : say(words.meetingOn, { date: dayName(brief.meeting, locale) }),
    made: say(words.made, { hub, date: dayName(localDay(), locale) }),
    aims: words.aims,
    note: words.note,
    summaryMark: words.summaryMark,
    gist: (text: string) => say(words.gist, { text }),
    sources: words.sources,
    licence,
    checked: words.checked,
  };
  const document = await wordDocument(brief, { texts, locale });
  offerFile(`${slugify(title)}.docx`, document, document.type);
}
