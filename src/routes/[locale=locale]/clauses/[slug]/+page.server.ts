import { error, redirect } from '@sveltejs/kit';
import { building } from '$app/environment';
import * as clauses from '#db/queries/clauses.ts';
import { locales } from '#domain/words.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { textFor } from '#lib/clause/texts.ts';
import { topicsWithLaw } from '#lib/law/law.server.ts';
import { rolesIn } from '#lib/law/roles.server.ts';
import { database } from '#lib/server/database.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const all = await listClauses(() => database(undefined));
  return locales.flatMap((locale) => all.map(({ slug }) => ({ locale, slug })));
};

type Found = ReturnType<typeof clauses.findBySlug>;
const kept = new Map<string, Found>();

/** While building, each clause is read once for its four pages. */
async function find(locals: App.Locals, slug: string): Found {
  const known = kept.get(slug);
  if (known !== undefined) return known;
  const found = clauses.findBySlug(await locals.database(), slug);
  if (building) kept.set(slug, found);
  return found;
}

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const clause = await find(locals, params.slug);
  if (clause === 'withdrawn') {
    const successor = await clauses.findSuccessor(await locals.database(), params.slug);
    if (successor !== null) redirect(301, `/${locale}/clauses/${successor}/`);
    error(410, words.clause.withdrawn);
  }
  if (clause === undefined) error(404, words.error.notFound);
  const [topic = ''] = clause.topics;
  const lawTopic = topicsWithLaw.has(topic) ? topic : undefined;
  const roles =
    clause.provenance === 'model' && clause.kind === 'clause'
      ? rolesIn(clause.slug, textFor(clause, locale).language, locale)
      : undefined;
  return { clause, labels: requireLabels(locale), lawTopic, roles };
};
