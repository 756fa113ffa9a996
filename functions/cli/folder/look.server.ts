import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { findPersonalData } from '#domain/reading/personal-data.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { Submission } from '#domain/submission/submission.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import { Problem } from '../../http/problem.ts';
import { hashOf } from '../../http/secrets.ts';
import { requireMediaType, requireWithinLimits } from '../../submissions/document-check.ts';
import { readInThread } from '../read-in-thread.server.ts';
import type { ReadingTools } from '../reading-tools.server.ts';
import { UsageError } from '../usage.ts';
import type { Facts } from './facts-row.ts';
import { proposedOf, type Proposed } from './proposals.ts';

/** A file of a folder, not read yet. */
export type OpenedFile = {
  file: string;
  content: Uint8Array<ArrayBuffer>;
  mediaType: string;
  sha256: string;
};

/** A file with what its row says. */
export type GivenFile = OpenedFile & { facts: Facts };

/** What was read in a file; `personal` counts what looks like personal data in its clauses. */
export type LookedAt = Proposed & { language: string; reading: DocumentReading; personal: number };

/** Takes up a file; throws a Problem that says why it cannot be sent. */
export async function openFile(folder: string, file: string): Promise<OpenedFile> {
  const content = new Uint8Array(await readFile(join(folder, file)));
  requireWithinLimits([{ size: content.length }]);
  return { file, content, mediaType: requireMediaType(content), sha256: hashOf(content) };
}

/** Reads a file, in the language that its row names or else its own; throws a DocumentProblem that says why it cannot be. */
export async function lookAt(
  { content }: OpenedFile,
  named: string | undefined,
  { rules }: ReadingTools,
): Promise<LookedAt> {
  const reading = await readInThread(content, rules);
  const language = named ?? reading.language;
  const proposed = proposedOf(reading, language);
  const personal = proposed.clauses.flatMap(({ text }) => findPersonalData(text)).length;
  return { ...proposed, language, reading, personal };
}

/** Why what was read cannot be sent, in sentences. */
export function problemsOf({ language, clauses }: LookedAt, hasStore: boolean): string[] {
  const { issues = [] } = v.safeParse(Submission.entries.clauses, clauses);
  return [
    ...(language === 'und' ? ['Language: it is not recognised; write it down.'] : []),
    ...issues.slice(0, 1).map(({ message }) => message),
    ...(clauses.length > 0 || hasStore
      ? []
      : ['Documents are not kept on this machine. Send the file on the page of the hub.']),
  ];
}

/** What a person can do about a file that cannot be sent; anything else is a bug and thrown on. */
export function sentenceOf(error: unknown, { words }: ReadingTools): string {
  if (error instanceof DocumentProblem) return words.problem[error.reason];
  if (error instanceof Problem || error instanceof UsageError) return error.message;
  throw error;
}
