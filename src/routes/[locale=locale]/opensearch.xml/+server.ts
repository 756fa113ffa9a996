import { error } from '@sveltejs/kit';
import { html } from 'hono/html';
import * as v from 'valibot';
import { messages } from '#content/messages.server.ts';
import { Locale } from '#domain/words.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries = oncePerLocale;

/** Lets a browser search the hub from its own search field; the words stand after `#`, which it does not send. */
export const GET: RequestHandler = async ({ params, url: { origin } }) => {
  const locale = v.safeParse(Locale, params.locale);
  if (!locale.success) error(404);
  const { site } = messages[locale.output].hub;
  const view = `${origin}/${locale.output}/clauses/`;
  const body = await html`<?xml version="1.0" encoding="utf-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>${site.name}</ShortName>
      <Description>${site.description}</Description>
      <Language>${locale.output}</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <Url type="text/html" template="${view}#q={searchTerms}" />
    </OpenSearchDescription> `;
  return new Response(String(body), { headers: { 'Content-Type': 'application/xml' } });
};
