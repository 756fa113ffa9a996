import type { Database } from '#db/client.server.ts';
import { agreedOn } from '#domain/clause/agreed.ts';
import { ladderOn, objectionsTo } from '#domain/clause/ladder.ts';
import type { Locale } from '#domain/words.ts';
import { messages } from '#content/messages.server.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { textFor } from '#lib/clause/texts.ts';
import { countryChoices, lawOn } from '#lib/law/law.server.ts';
import { inLocale } from '#lib/server/in-locale.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { builtAt } from '#lib/site/build.ts';
import { advice, aimOf, reasonsFor, tools, workshopOf } from './topic-content.server.ts';
import type { Topic, ToolLink } from './topic.ts';

/** All that a topic's page says in a language, or undefined when there is no such topic. */
export async function findTopic(
  open: () => Promise<Database>,
  slug: string,
  locale: Locale,
): Promise<Topic | undefined> {
  const { themes } = requireLabels(locale);
  const theme = themes.find(({ topics }) => topics.some((topic) => topic.slug === slug));
  const topic = theme?.topics.find((entry) => entry.slug === slug);
  const said = advice.get(slug);
  if (theme === undefined || topic === undefined || said === undefined) return undefined;
  const all = await listClauses(open);
  const because = reasonsFor(theme.slug, locale);
  const ladder = ladderOn(all, slug);
  const { warnings, checklist, questions } = inLocale(said, locale);
  const special = messages[locale].hub.site.countries;
  return {
    ...topic,
    aim: aimOf(theme.slug, slug, locale),
    theme,
    ladder,
    because,
    agreed: agreedOn(all, {
      topic: slug,
      now: builtAt,
      chosen: Object.keys(because),
    }),
    total: all.filter(({ topics }) => topics.includes(slug)).length,
    laws: lawOn(slug, locale, special),
    countries: countryChoices(
      all.map(({ country }) => country),
      locale,
      special,
    ),
    objections: objectionsTo(ladder.map((clause) => textFor(clause, locale).note)),
    warnings,
    checklist,
    questions: questions.map(({ ask, answer }) => ({ says: ask, reply: answer })),
    guidelines: all.filter(
      ({ provenance, kind, topics }) =>
        provenance === 'model' && kind === 'guideline' && topics.includes(slug),
    ),
    tools: toolsFor(said.tools, locale),
  };
}

const toolsFor = (slugs: string[], locale: Locale): ToolLink[] =>
  slugs.flatMap((slug) => {
    const tool = tools.find((entry) => entry.slug === slug);
    return tool === undefined
      ? []
      : [{ slug, title: tool.title[locale], workshop: workshopOf.get(slug) }];
  });
