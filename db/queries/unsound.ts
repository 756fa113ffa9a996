import * as v from 'valibot';
import { Agreement } from '#domain/clause/records.ts';
import { Proposal, StatedAgreement } from '#domain/submission/submission.ts';
import { SavedItem } from '#domain/tools/saved.ts';
import type { Database } from '../client.server.ts';
import { savedItems } from '../schema/saved.ts';
import { proposals, submissions } from '../schema/submissions.ts';
import * as agreements from './agreements.ts';

/** A record that is stored and is not as this version wants one: what it is, its name, and the field that is wrong. */
export type Unsound = { record: string; field: string };

const Saved = v.omit(SavedItem, ['ciphertext']);

/** Agreements, submissions with their clauses, and saved items that were stored by looser rules than today's. */
export async function listUnsoundRecords(db: Database): Promise<Unsound[]> {
  return [
    ...(await ofAgreements(db)),
    ...(await ofSubmissions(db)),
    ...(await ofProposals(db)),
    ...(await ofSavedItems(db)),
  ];
}

async function ofAgreements(db: Database): Promise<Unsound[]> {
  const found: Unsound[] = [];
  for (const slug of await agreements.listSlugs(db)) {
    const agreement = await agreements.findBySlug(db, slug);
    found.push(...faultOf(`agreement ${slug}`, Agreement, agreement));
  }
  return found;
}

async function ofSubmissions(db: Database): Promise<Unsound[]> {
  const { id, agreement } = submissions;
  const rows = await db.select({ id, agreement }).from(submissions);
  return rows.flatMap((row) => faultOf(`submission ${row.id}`, StatedAgreement, row.agreement));
}

async function ofProposals(db: Database): Promise<Unsound[]> {
  const { submissionId, id, proposal, edited } = proposals;
  const rows = await db.select({ submissionId, id, proposal, edited }).from(proposals);
  return rows.flatMap((row) =>
    faultOf(
      `clause ${row.id} of submission ${row.submissionId}`,
      Proposal,
      row.edited ?? row.proposal,
    ),
  );
}

async function ofSavedItems(db: Database): Promise<Unsound[]> {
  const { id, kind, version, savedAt, expiresAt } = savedItems;
  const rows = await db.select({ id, kind, version, savedAt, expiresAt }).from(savedItems);
  return rows.flatMap((row) => faultOf(`saved item ${row.id}`, Saved, row));
}

function faultOf(record: string, schema: v.GenericSchema, stored: unknown): Unsound[] {
  const { issues } = v.safeParse(schema, stored, { abortEarly: true });
  return issues ? [{ record, field: v.getDotPath(issues[0]) ?? '' }] : [];
}
