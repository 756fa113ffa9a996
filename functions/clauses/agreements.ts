import { Hono } from 'hono';
import * as agreements from '#db/queries/agreements.ts';
import { Agreement, AgreementList } from '#domain/clause/records.ts';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { Problem } from '../http/problem.ts';

const tag = 'agreements';

/** Agreements with the clauses the hub holds of them. */
export const agreementRoutes = new Hono<Env>()
  .get(
    '/agreements',
    describe({
      summary: 'Every agreement of which the hub holds a clause, by its title',
      tag,
      answer: AgreementList,
    }),
    async (c) => {
      const items = await agreements.list(await openDatabase(c));
      return c.json({ items } satisfies AgreementList);
    },
  )
  .get(
    '/agreements/:slug',
    describe({
      summary: 'One agreement with its clauses',
      tag,
      path: { slug: 'the last part of the agreement’s address' },
      answer: Agreement,
      problems: [404],
    }),
    async (c) => {
      const found = await agreements.findBySlug(await openDatabase(c), c.req.param('slug'));
      if (found === undefined) {
        throw new Problem(404, 'not-found', 'The hub has no agreement at this address.');
      }
      return c.json(found);
    },
  );
