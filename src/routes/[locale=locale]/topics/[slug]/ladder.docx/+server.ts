import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { Locale } from '#domain/words.ts';
import { ladderDocument } from '#lib/topic/ladder-document.server.ts';
import { findTopic } from '#lib/topic/topics.server.ts';
import { ladderOn } from '#domain/clause/ladder.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { database } from '#lib/server/database.ts';
import { entries as topicPages } from '../+page.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

/** A collection may have topics without model clauses: they have no ladder. */
export const entries: EntryGenerator = async () => {
  const all = await listClauses(() => database(undefined));
  return (await topicPages()).filter(({ slug }) => ladderOn(all, slug).length > 0);
};

/** The steps of a topic's ladder as a Word document: their wording and where it is from, nothing else. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const locale = v.safeParse(Locale, params.locale);
  const topic = locale.success && (await findTopic(locals.database, params.slug, locale.output));
  if (!topic || topic.ladder.length === 0) error(404);
  const { bytes, type } = await ladderDocument(topic, locale.output, url.origin);
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
