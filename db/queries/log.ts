import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { LogEntry, PublicLogEntry } from '#domain/submission/moderation.ts';
import { PublicLogEntry as PublicSchema } from '#domain/submission/moderation.ts';
import type { SteppedClause } from '#domain/submission/submission-rules.ts';
import type { Action } from '#domain/submission/submission.ts';
import type { Database } from '../client.server.ts';
import { clauses, clauseTexts } from '../schema/clauses.ts';
import { invitations, moderators } from '../schema/moderators.ts';
import { log, proposals, submissions } from '../schema/submissions.ts';

type Page = { page: number; perPage: number };

/** The lines of a log, newest first, with persons. */
export async function list(db: Database, { page, perPage }: Page) {
  const [rows, total] = await Promise.all([
    select(db)
      .orderBy(desc(log.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.$count(log),
  ]);
  return { items: rows.map(entryOf), total };
}

/** All lines of one submission, oldest first. */
export async function listOf(
  db: Database,
  submissionId: string,
): Promise<(Line & { action: Action; clauses: SteppedClause[] })[]> {
  const rows = await select(db).where(eq(log.submissionId, submissionId)).orderBy(asc(log.version));
  // What is said of reports, of people and of corrections names no submission.
  return rows as (Line & { action: Action; clauses: SteppedClause[] })[];
}

const publicActions = PublicSchema.entries.action.options;

/** What was decided, newest first, without persons; titles and addresses only of what is published now. */
export async function listPublic(
  db: Database,
  { page, perPage }: Page,
): Promise<{ items: PublicLogEntry[]; total: number }> {
  const chosen = inArray(log.action, publicActions);
  const [rows, counted] = await Promise.all([
    select(db)
      .where(chosen)
      .orderBy(desc(log.id))
      .limit(perPage)
      .offset((page - 1) * perPage),
    db.select({ total: count() }).from(log).where(chosen),
  ]);
  const [titles, present] = await Promise.all([
    titlesOf(
      db,
      rows.flatMap((row) => row.clauses.flatMap(({ slug }) => slug ?? [])),
    ),
    presentOf(
      db,
      rows.flatMap(({ submission }) => submission ?? []),
    ),
  ]);
  return {
    items: rows.map((row) => ({
      id: row.id,
      at: row.at,
      action: row.action as PublicLogEntry['action'],
      title: present.has(row.submission ?? '') ? (row.agreement?.title ?? null) : null,
      country: row.agreement?.country ?? null,
      sector: row.agreement?.sector ?? null,
      reason: row.reason,
      clauses: row.clauses.map(({ decision, reason, slug }) => ({
        decision,
        reason,
        slug: titles.has(slug ?? '') ? slug : null,
        title: titles.get(slug ?? '') ?? null,
      })),
    })),
    total: counted[0]?.total ?? 0,
  };
}

/** Those to whom something was done. */
const people = alias(moderators, 'people');

type Line = Awaited<ReturnType<typeof select>>[number];

const select = (db: Database) =>
  db
    .select({
      id: log.id,
      at: log.at,
      action: log.action,
      submission: log.submissionId,
      report: log.reportId,
      agreement: submissions.agreement,
      submissionState: submissions.state,
      version: log.version,
      fromState: log.fromState,
      toState: log.toState,
      moderatorId: log.moderatorId,
      by: moderators.name,
      person: sql<string | null>`coalesce(${people.name}, ${invitations.name})`,
      heldUntil: log.heldUntil,
      reason: log.reason,
      clauses: log.clauses,
    })
    .from(log)
    .leftJoin(submissions, eq(submissions.id, log.submissionId))
    .leftJoin(moderators, eq(moderators.id, log.moderatorId))
    .leftJoin(people, eq(people.id, log.personId))
    .leftJoin(invitations, eq(invitations.tokenHash, log.invitationHash));

/** A line as moderators see it. */
export const entryOf = (row: Line): LogEntry => ({
  id: row.id,
  at: row.at,
  action: row.action,
  submission: row.submission,
  report: row.report,
  title: row.agreement?.title ?? null,
  from: row.fromState,
  to: row.toState,
  by: row.by,
  person: row.person,
  reason: row.reason,
  clauses: row.clauses,
});

/** Those of the submissions of which a clause is published. */
async function presentOf(db: Database, submissionIds: string[]): Promise<Set<string>> {
  if (submissionIds.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ id: proposals.submissionId })
    .from(proposals)
    .where(and(inArray(proposals.submissionId, submissionIds), eq(proposals.state, 'published')));
  return new Set(rows.map(({ id }) => id));
}

/** Titles of published clauses by slug; a withdrawn one has none. */
async function titlesOf(db: Database, slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .select({ slug: clauses.slug, title: clauseTexts.title })
    .from(clauses)
    .innerJoin(
      clauseTexts,
      and(eq(clauseTexts.clauseId, clauses.id), eq(clauseTexts.language, clauses.language)),
    )
    .where(and(inArray(clauses.slug, slugs), eq(clauses.state, 'published')));
  return new Map(rows.map((row) => [row.slug, row.title]));
}
