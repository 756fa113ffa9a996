import toolList from '#content/tools/index.yaml';
import { parseContent } from '#content/load/check.ts';
import { parseTopics } from '#content/load/topics.ts';
import { ToolEntry } from '#content/schema/framework.ts';
import { ChosenClauses, ThemeReport } from '#content/schema/themes.ts';
import { standingIn } from '#content/stand-ins.ts';
import * as v from 'valibot';
import { fallbackOf } from '#domain/lists.ts';
import { locales, type Locale } from '#domain/words.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';

// Bundled at build, so that a page made on demand has them too: see hosting/withdrawn-pages.ts.
const adviceFiles = import.meta.glob<unknown>('../../../content/topics/*.yaml', {
  eager: true,
  import: 'default',
});
const themeFiles = import.meta.glob<unknown>('../../../content/themes/*/*.yaml', {
  eager: true,
  import: 'default',
});
const planFiles = import.meta.glob<{ tool: string }>('../../../content/workshops/*/plan.yaml', {
  eager: true,
  import: 'default',
});

/** Warning signs, checklist, questions and tools of every topic. */
export const advice = parseTopics(adviceFiles, vocabularies);

/** What the hub's tools are called, in the order of their page. */
export const tools = parseContent(v.array(ToolEntry), toolList, 'content/tools/index.yaml');

/** The workshop that shows each tool, by the tool. */
export const workshopOf = new Map(
  Object.entries(planFiles).map(([path, { tool }]) => [tool, path.split('/').at(-2) ?? '']),
);

const read = (theme: string, name: string) => {
  const path = `themes/${theme}/${name}.yaml`;
  const found = Object.entries(themeFiles).find(([key]) => key.endsWith(`/${path}`));
  return found && { path: `content/${path}`, value: found[1] };
};

/** What a theme's report says to aim for on a topic. */
export function aimOf(theme: string, topic: string, locale: Locale): string | undefined {
  const aim = aims.get(`${locale} ${theme}`)?.find((entry) => entry.topic === topic);
  return aim?.text;
}

const chosenIn = (theme: string): ChosenClauses => {
  const file = read(theme, 'chosen');
  return file === undefined ? [] : parseContent(ChosenClauses, file.value, file.path);
};

/** Why reports point out clauses, by clause; where several do, a theme's own reason goes before those of others. */
export function reasonsFor(theme: string, locale: Locale): Record<string, string> {
  const others = vocabularies.themes.map(({ slug }) => slug).filter((slug) => slug !== theme);
  const all = [...others, theme].flatMap(chosenIn);
  return Object.fromEntries(all.map(({ clause, because }) => [clause, because[locale]]));
}

const aims = new Map(
  vocabularies.themes.flatMap(({ slug }) =>
    locales.map((locale) => [`${locale} ${slug}`, aimsOf(slug, locale)] as const),
  ),
);

/** The aims of a theme; those of its fallback where a partial language has none. */
function aimsOf(theme: string, locale: Locale): ThemeReport['aims'] {
  const own = read(theme, locale);
  const file = own ?? read(theme, fallbackOf(locale) ?? locale);
  if (file === undefined) return [];
  const { aims } = parseContent(ThemeReport, file.value, file.path);
  return own === undefined ? standingIn(locale, aims) : aims;
}
