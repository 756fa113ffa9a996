import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { html } from 'hono/html';
import * as v from 'valibot';
import * as clauses from '#db/queries/clauses.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Translated } from '#content/schema/translated.ts';
import { Locale, locales } from '#domain/words.ts';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { ClauseFilters } from './clause-query.ts';

/** What a feed needs to be called: the hub's name and the themes' labels. */
export type FeedWords = { hub: Translated; themes: { slug: string; label: Translated }[] };

const perFeed = 50;
const mediaType = 'application/atom+xml';
const among = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const all = new Intl.ListFormat('en-GB');

/** Atom feeds of the newest clauses, one a language and one a language and theme; filters narrow them. */
export const feedRoutes = (words: FeedWords) =>
  new Hono<Env>()
    .use('/feeds/*', etag())
    .get(
      '/feeds/:locale/feed.atom',
      describe({
        summary: 'The newest clauses as an Atom feed',
        tag: 'feeds',
        query: ClauseFilters,
        path: { locale: among.format(locales) },
        answer: mediaType,
        problems: [400, 404],
      }),
      async (c) => {
        const filters = readQuery(c, ClauseFilters);
        const locale = requireLocale(c.req.param('locale'));
        const db = await openDatabase(c);
        const items = await clauses.listNewest(db, filters, perFeed);
        return atom({
          locale,
          items,
          title: words.hub[locale],
          path: addressOf(c.req.url),
          origin: c.env.origin,
        });
      },
    )
    .get(
      '/feeds/:locale/:theme/feed.atom',
      describe({
        summary: 'The newest clauses of a theme as an Atom feed',
        tag: 'feeds',
        query: ClauseFilters,
        path: { locale: among.format(locales), theme: 'slug of a theme' },
        answer: mediaType,
        problems: [400, 404],
      }),
      async (c) => {
        const filters = readQuery(c, ClauseFilters);
        const locale = requireLocale(c.req.param('locale'));
        const theme = words.themes.find(({ slug }) => slug === c.req.param('theme'));
        if (theme === undefined) throw new Problem(404, 'not-found', 'The hub has no such theme.');
        const db = await openDatabase(c);
        const items = await clauses.listNewest(db, { ...filters, theme: [theme.slug] }, perFeed);
        const title = `${words.hub[locale]}: ${theme.label[locale]}`;
        return atom({
          locale,
          items,
          title,
          path: addressOf(c.req.url),
          origin: c.env.origin,
        });
      },
    );

/** A feed is known by its path and its filters. */
function addressOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
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
