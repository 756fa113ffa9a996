import { loadContent, type Content } from '#content/load/content.server.ts';
import { isStandIn, standingIn } from '#content/stand-ins.ts';
import type { Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { coverageOf } from '#domain/clause/coverage.ts';
import { messages } from '#content/messages.server.ts';
import type { Locale } from '#domain/words.ts';
import { wordsToLink } from './glossary.ts';
import { linkReport, type ThemeInReport } from './report.ts';
import { lawOn } from '#lib/law/law.server.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';

let content: Content | undefined;

/** The content files, read once while the pages that show them are built. */
export function builtContent(): Content {
  content ??= loadContent(process.cwd());
  return content;
}

/** All that the report says on a theme in a language, or undefined when there is no such theme. */
export async function findTheme(
  open: () => Promise<Database>,
  slug: string,
  locale: Locale,
): Promise<ThemeInReport | undefined> {
  const { themes, glossary } = builtContent();
  const said = themes.get(slug);
  const theme = requireLabels(locale).themes.find((label) => label.slug === slug);
  if (said === undefined || theme === undefined) return undefined;
  const because = new Map(said.chosen.map((entry) => [entry.clause, entry.because[locale]]));
  const chosen = await clauses.listBySlugs(await open(), [...because.keys()]);
  const all = await listClauses(open);
  const report = linkReport(said.report[locale], theme, wordsToLink(glossary, locale));
  if (isStandIn(locale, said.report[locale].summary)) standingIn(locale, report);
  return {
    theme,
    report,
    chosen: chosen.map((clause) => ({ clause, because: because.get(clause.slug) })),
    total: all.filter((clause) => clause.themes.includes(slug)).length,
    topicCounts: Object.fromEntries(
      theme.topics.map((topic) => [
        topic.slug,
        coverageOf(all.filter(({ topics }) => topics.includes(topic.slug))).provenance,
      ]),
    ),
    law: theme.topics
      .map(({ slug: topic, label }) => ({
        topic,
        label,
        countries: lawOn(topic, locale, messages[locale].hub.site.countries).map(
          ({ name }) => name,
        ),
      }))
      .filter(({ countries }) => countries.length > 0),
  };
}
