import { forTable, type Brief } from '#domain/tools/brief.ts';
import { slugify } from '#domain/clause/slug.ts';
import type { Locale } from '#domain/words.ts';
import { localDay } from '#lib/site/local-day.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import { offerFile } from '#lib/saved/files.ts';
import type { BriefWords } from '#content/messages.ts';
import type { BriefLaw } from './brief-law.svelte.ts';
import type { WordTexts } from './word-document.ts';
import type { LawTexts } from './word-law.ts';

/** Whom a file, a print or a link is for: the other side too, or the union alone. */
export type Audience = 'table' | 'us';

type Setting = {
  words: BriefWords;
  hub: string;
  licence: string;
  locale: Locale;
  law: BriefLaw | undefined;
};

/**
 * Offers the brief as a Word file; its library is loaded only now. For the table it holds wording and sources only, and
 * neither its name nor its properties say what the brief is for. Rejects when the library cannot be had.
 */
export async function downloadWord(
  brief: Brief,
  audience: Audience,
  setting: Setting,
): Promise<void> {
  const { wordDocument } = await import('./word-document.ts');
  if (audience === 'us') await setting.law?.fetch(brief);
  const texts = audience === 'us' ? textsForUs(brief, setting) : textsForTable(setting);
  const shown = audience === 'us' ? brief : forTable(brief);
  const document = await wordDocument(shown, { texts, locale: setting.locale });
  offerFile(`${slugify(texts.title)}.docx`, document, document.type);
}

function textsForUs(brief: Brief, setting: Setting): WordTexts {
  const { words, locale } = setting;
  const date = dayName(brief.meeting, locale);
  return {
    ...shared(setting, words.made),
    title: brief.title.trim() || words.title,
    meeting: brief.meeting === '' ? undefined : say(words.meetingOn, { date }),
    mark: words.forUsMark,
    goal: words.goal,
    fallback: words.least,
    checked: words.checked,
    law: lawTexts(brief, setting),
  };
}

/** What the law gives on the clauses' topics: under the first clause on a topic, from the others the way there. */
function lawTexts({ items }: Brief, { words, locale, law }: Setting): LawTexts | undefined {
  if (law?.words === undefined) return undefined;
  const topics = items.map((item) => law.topicOf(item));
  return {
    title: words.law,
    words: law.words,
    locale,
    partOf: (at) => {
      const [item, first] = [items[at], topics.indexOf(topics[at])];
      const notes = item === undefined ? [] : law.notesOn(item);
      if (notes.length === 0) return undefined;
      return first === at ? { notes } : { pointer: say(words.lawAt, { n: first + 1 }) };
    },
  };
}

const textsForTable = (setting: Setting): WordTexts => ({
  ...shared(setting, setting.words.tableMade),
  title: setting.words.tableTitle,
  meeting: undefined,
  checked: '',
});

const shared = ({ words, hub, licence, locale }: Setting, made: string) => ({
  made: say(made, { hub, date: dayName(localDay(), locale) }),
  aims: words.aims,
  note: words.note,
  summaryMark: words.summaryMark,
  gist: (text: string) => say(words.gist, { text }),
  sources: words.sources,
  licence,
});
