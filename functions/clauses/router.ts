import { Hono } from 'hono';
import * as v from 'valibot';
import * as clauses from '#db/queries/clauses.ts';
import { ClauseDetail, ClauseList, type ReadQuery } from '#domain/clause/records.ts';
import { ClauseFilters, ClauseQuery } from './clause-query.ts';
import { filtersFound, findClauses, type Reading } from './find-clauses.ts';
import { openDatabase } from '../http/database.ts';
import type { BuildInfo, Env } from '../http/context.ts';
import { describe } from '../http/documentation.ts';
import { csvOf, jsonLinesOf, streamed } from '#db/dump.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';

const Withdrawn = v.strictObject({
  slugs: v.array(v.string()),
  corrected: v.pipe(v.array(v.string()), v.description('those that say something else since')),
});

/** What is out of date in the pages of a build: by it pages of withdrawn clauses answer 410, and of corrected ones anew. */
export const withdrawnRoutes = ({ builtAt }: BuildInfo) =>
  new Hono<Env>().get(
    '/withdrawn',
    describe({
      summary: 'Slugs of the clauses withdrawn or corrected since the pages were built',
      tag: 'clauses',
      answer: Withdrawn,
    }),
    async (c) => {
      const db = await openDatabase(c);
      const [slugs, corrected] = await Promise.all([
        clauses.listWithdrawn(db, builtAt),
        clauses.listCorrected(db, builtAt),
      ]);
      return c.json({ slugs, corrected });
    },
  );

/** How a question was read, in the words of the API. */
const queryOf = ({ searchedFor: read, without, corrections: replaced }: Reading): ReadQuery => ({
  read,
  without,
  replaced,
});

/** Clauses: lists with filters and facets, one clause, and the dumps. */
export const clauseRoutes = new Hono<Env>()
  .get(
    '/clauses',
    describe({
      summary: 'Find clauses',
      tag: 'clauses',
      query: ClauseQuery,
      answer: ClauseList,
      problems: [400],
    }),
    async (c) => {
      const asked = readQuery(c, ClauseQuery);
      const { page, perPage, since } = asked;
      const db = await openDatabase(c);
      const [{ reading, ...found }, withdrawn] = await Promise.all([
        findClauses(db, c.env.search, asked),
        since === undefined ? undefined : clauses.listWithdrawn(db, since),
      ]);
      return c.json({
        ...found,
        page,
        perPage,
        ...(reading ? { query: queryOf(reading) } : {}),
        ...(withdrawn ? { withdrawn } : {}),
      });
    },
  )
  .get(
    '/clauses.csv',
    describe({
      summary: 'All clauses that meet the filters, as CSV (UTF-8, one row a clause and language)',
      tag: 'dumps',
      query: ClauseFilters,
      answer: 'text/csv',
      problems: [400],
    }),
    async (c) => {
      const db = await openDatabase(c);
      const filters = await filtersFound(db, c.env.search, readQuery(c, ClauseFilters));
      return streamed(csvOf(clauses.stream(db, filters)), 'text/csv', 'clauses.csv');
    },
  )
  .get(
    '/clauses.jsonl',
    describe({
      summary: 'All clauses that meet the filters, as JSON Lines',
      tag: 'dumps',
      query: ClauseFilters,
      answer: 'application/jsonl',
      problems: [400],
    }),
    async (c) => {
      const db = await openDatabase(c);
      const filters = await filtersFound(db, c.env.search, readQuery(c, ClauseFilters));
      return streamed(
        jsonLinesOf(clauses.stream(db, filters)),
        'application/jsonl',
        'clauses.jsonl',
      );
    },
  )
  .get(
    '/clauses/:slug',
    describe({
      summary: 'One clause',
      tag: 'clauses',
      path: { slug: 'the last part of the clause’s address' },
      answer: ClauseDetail,
      problems: [404, 410],
    }),
    async (c) => {
      const found = await clauses.findBySlug(await openDatabase(c), c.req.param('slug'));
      if (found === 'withdrawn') {
        throw new Problem(410, 'withdrawn', 'This clause was taken out of the hub.');
      }
      if (found === undefined) {
        throw new Problem(404, 'not-found', 'The hub has no clause at this address.');
      }
      return c.json(found);
    },
  );
