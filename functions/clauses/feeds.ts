import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { html } from 'hono/html';
import * as v from 'valibot';
import * as clauses from '#db/queries/clauses.ts';
import { filterQuery } from '#domain/clause/filter-query.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Translated } from '#content/schema/translated.ts';
import { Locale, locales } from '#domain/words.ts';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { FeedFilters } from './clause-query.ts';

/** What a feed needs to be called: the hub's name, the themes' labels, and what filters are called. */
export type FeedWords = {
  hub: Translated;
  themes: { slug: string; label: Translated }[];
  /** The title of a feed with `{filters}`, beside the name of the hub, `{hub}`. */
  narrowed: Translated;
  /** What filters are called in plain language; unions bring their own names, by slug. */
  nameFilters: (
    filters: FeedFilters,
    locale: Locale,
    unions: ReadonlyMap<string, string>,
  ) => string[];
};

const perFeed = 50;
const mediaType = 'application/atom+xml';
const among = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const all = new Intl.ListFormat('en-GB');
const { theme: _, ...besidesTheme } = FeedFilters.entries;
const FiltersOfTheme = v.object(besidesTheme);

/** Atom feeds of the newest clauses, one a language and one a language and theme; filters narrow them. */
export const feedRoutes = (words: FeedWords) =>
  new Hono<Env>()
    .use('/feeds/*', etag())
    .get(
      '/feeds/:locale/feed.atom',
      describe({
        summary: 'The newest clauses as an Atom feed, narrowed and named by filters',
        tag: 'feeds',
        query: FeedFilters,
        path: { locale: among.format(locales) },
        answer: mediaType,
        problems: [400, 404],
      }),
      async (c) => {
        const filters = readQuery(c, FeedFilters);
        const locale = requireLocale(c.req.param('locale'));
        const items = await clauses.listNewest(await openDatabase(c), filters, perFeed);
        const path = pathOf(c.req.path, filters);
        const title = isNarrowed(filters)
          ? titleOf(words, { filters, locale, items })
          : words.hub[locale];
        return atom({ locale, items, title, path, origin: c.env.origin });
      },
    )
    .get(
      '/feeds/:locale/:theme/feed.atom',
      describe({
        summary: 'The newest clauses of a theme as an Atom feed, narrowed and named by filters',
        tag: 'feeds',
        query: FiltersOfTheme,
        path: { locale: among.format(locales), theme: 'slug of a theme' },
        answer: mediaType,
        problems: [400, 404],
      }),
      async (c) => {
        const further = readQuery(c, FiltersOfTheme);
        const locale = requireLocale(c.req.param('locale'));
        const theme = words.themes.find(({ slug }) => slug === c.req.param('theme'));
        if (theme === undefined) throw new Problem(404, 'not-found', 'The hub has no such theme.');
        const filters = { ...further, theme: [theme.slug] };
        const items = await clauses.listNewest(await openDatabase(c), filters, perFeed);
        const path = pathOf(c.req.path, further);
        const title = isNarrowed(further)
          ? titleOf(words, { filters, locale, items })
          : `${words.hub[locale]}: ${theme.label[locale]}`;
        return atom({ locale, items, title, path, origin: c.env.origin });
      },
    );

const isNarrowed = (filters: FeedFilters): boolean => filterQuery(filters) !== '';

/** A feed is known by its path and its filters, in one order whatever order they were asked in. */
function pathOf(path: string, filters: FeedFilters): string {
  return isNarrowed(filters) ? `${path}?${filterQuery(filters)}` : path;
}

/** What a feed with filters is called. */
function titleOf(
  { hub, narrowed, nameFilters }: FeedWords,
  { filters, locale, items }: { filters: FeedFilters; locale: Locale; items: Clause[] },
): string {
  const unions = items.flatMap((item) => item.unions);
  const names = nameFilters(filters, locale, new Map(unions.map(({ slug, name }) => [slug, name])));
  return narrowed[locale]
    .replace('{hub}', () => hub[locale])
    .replace('{filters}', () => names.join(', '));
}

type Feed = { locale: Locale; items: Clause[]; title: string; path: string; origin: string };

async function atom({ locale, items, title, path, origin }: Feed): Promise<Response> {
  const updated =
    items
      .map((item) => item.changedAt)
      .sort()
      .at(-1) ?? new Date(0).toISOString();
  const body = await html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
      <id>${origin}${path}</id>
      <title>${title}</title>
      <updated>${updated}</updated>
      <author><name>Clause Hub</name></author>
      <link rel="self" href="${origin}${path}" />
      <link rel="alternate" hreflang="${locale}" href="${origin}/${locale}/clauses/" />
      ${items.map((item) => entryOf(item, locale, origin))}
    </feed> `;
  return new Response(String(body), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}

function entryOf(clause: Clause, locale: Locale, origin: string) {
  const text = clause.texts.find(({ language }) => language === locale) ?? clause.texts[0];
  const address = `${origin}/${locale}/clauses/${clause.slug}/`;
  return html`<entry>
    <id>${address}</id>
    <title>${text?.title}</title>
    <link href="${address}" />
    <published>${clause.publishedAt}</published>
    <updated>${clause.changedAt}</updated>
    <content type="text" xml:lang="${text?.language}">${text?.text}</content>
    <rights>${clause.licence}</rights>
  </entry> `;
}

function requireLocale(given: string): Locale {
  const result = v.safeParse(Locale, given);
  if (result.success) return result.output;
  throw new Problem(404, 'not-found', `Feeds are in ${all.format(locales)}.`);
}
