import type { RequestHandler } from '@sveltejs/kit';
import { html } from 'hono/html';
import * as agreements from '#db/queries/agreements.ts';
import { locales } from '#domain/words.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { listCountries } from '#lib/country/countries.server.ts';
import { topicsWithLaw } from '#lib/law/law.server.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';
import { builtWorkshops } from '#lib/workshops/workshops.server.ts';
import { prosePages } from '../../params/prose.ts';

export const prerender = true;
export const trailingSlash = 'never';

/** All pages of this build with their other languages. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const clauses = await listClauses(locals.database);
  const countries = await listCountries(locals.database, 'en');
  const agreementSlugs = await agreements.listSlugs(await locals.database());
  const pages: { path: string; changed?: string }[] = [
    { path: '' },
    { path: 'report/' },
    { path: 'clauses/' },
    { path: 'glossary/' },
    { path: 'coverage/' },
    { path: 'countries/' },
    ...countries.map(({ code }) => ({ path: `countries/${code.toLowerCase()}/` })),
    { path: 'check/' },
    { path: 'tools/' },
    { path: 'tools/dif/' },
    { path: 'workshops/' },
    ...builtWorkshops().workshops.flatMap(({ slug }) =>
      ['', 'handouts/'].map((part) => ({ path: `workshops/${slug}/${part}` })),
    ),
    ...prosePages.map((page) => ({ path: `${page}/` })),
    ...vocabularies.themes.map(({ slug }) => ({ path: `report/${slug}/` })),
    ...vocabularies.themes.flatMap(({ topics }) =>
      topics.flatMap(({ slug }) => [
        { path: `topics/${slug}/` },
        ...(topicsWithLaw.has(slug) ? [{ path: `topics/${slug}/law/` }] : []),
      ]),
    ),
    ...clauses.map(({ slug, changedAt }) => ({ path: `clauses/${slug}/`, changed: changedAt })),
    ...agreementSlugs.map((slug) => ({ path: `agreements/${slug}/` })),
  ];
  const entries = pages.flatMap(({ path, changed }) => {
    const alternates = locales.map(
      (locale) =>
        html`<xhtml:link
          rel="alternate"
          hreflang="${locale}"
          href="${url.origin}/${locale}/${path}"
        />`,
    );
    return locales.map(
      (locale) =>
        html`<url
          ><loc>${url.origin}/${locale}/${path}</loc
          >${changed ? html`<lastmod>${changed}</lastmod>` : ''}${alternates}</url
        > `,
    );
  });
  const body = await html`<?xml version="1.0" encoding="utf-8"?>
    <urlset
      xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:xhtml="http://www.w3.org/1999/xhtml"
    >
      ${entries}</urlset
    > `;
  return new Response(String(body), { headers: { 'Content-Type': 'application/xml' } });
};
