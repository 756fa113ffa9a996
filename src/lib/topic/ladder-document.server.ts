import { messages } from '#content/messages.server.ts';
import { citedSource } from '#domain/clause/citation.ts';
import type { Clause } from '#domain/clause/records.ts';
import { emptyBrief, type ClauseCopy } from '#domain/tools/brief.ts';
import type { Locale } from '#domain/words.ts';
import { wordDocument } from '#lib/brief/word-document.ts';
import { textFor } from '#lib/clause/texts.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { builtAt } from '#lib/site/build.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';
import type { Topic } from './topic.ts';

/** A topic's ladder as a Word document for the table: wording and sources, no note of what the union aims at. */
export async function ladderDocument(topic: Topic, locale: Locale, origin: string) {
  const { hub, brief, topic: topicWords } = messages[locale];
  const date = dayName(builtAt, locale);
  const address = `${origin}/${locale}/topics/${topic.slug}/`;
  const texts = {
    title: say(topicWords.documentTitle, { topic: topic.label }),
    meeting: undefined,
    made: say(topicWords.documentMade, { hub: hub.site.name, address, date }),
    aims: brief.aims,
    note: brief.note,
    summaryMark: brief.summaryMark,
    gist: (text: string) => say(brief.gist, { text }),
    sources: brief.sources,
    licence: brief.licence,
    checked: brief.checked,
  };
  const items = topic.ladder.map((clause) => ({
    slug: clause.slug,
    note: '',
    copy: copyOf(clause, locale, origin),
  }));
  const document = await wordDocument({ ...emptyBrief(), items }, { texts, locale });
  return { bytes: await document.arrayBuffer(), type: document.type };
}

/** A model clause as a brief keeps it. */
function copyOf(clause: Clause, locale: Locale, origin: string): ClauseCopy {
  const { hub } = messages[locale];
  const labels = requireLabels(locale);
  const { title, text, language } = textFor(clause, locale);
  const address = `${origin}/${locale}/clauses/${clause.slug}/`;
  const cited = say(hub.clause.citation, {
    source: citedSource({ parties: hub.site.name, year: null, article: null }),
    title: say(hub.site.quoted, { text: title }),
  });
  const version = say(hub.clause.version, { date: dayName(builtAt, locale) });
  return {
    title,
    language,
    isSummary: false,
    labels: [
      labels.provenances[clause.provenance],
      ...(clause.strength === null ? [] : [labels.strengths[clause.strength]]),
      hub.label.model,
    ],
    text,
    citation: `${cited} [${labels.provenances[clause.provenance]}]. ${address}, ${version}.`,
    source: address,
    licence: clause.licence,
  };
}
