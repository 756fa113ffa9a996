import * as v from 'valibot';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import {
  Submission,
  type SubmittedAgreement,
  type Proposal,
} from '#domain/submission/submission.ts';
import { limits } from '#domain/limits.ts';
import { parseBody, tooLarge } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { requireMediaType, requireWithinLimits } from './document-check.ts';
import { Problem } from '../http/problem.ts';
import { unknownSector, unknownTopics } from '../http/known-words.ts';
import { hashOf } from '../http/secrets.ts';

/** A submission as it came: checked, with what tells it from another. */
export type SentForm = {
  submission: v.InferOutput<typeof Submission>;
  /** The files of its document, in the order in which they are read. */
  documents: SentDocument[];
  requestHash: string;
};

/** A file as it came, with what it is by its content. */
type SentDocument = {
  content: Uint8Array<ArrayBuffer>;
  mediaType: string;
  sha256: string;
};

/** The parts of a request as they came, none larger than it may be; `submission` and `proof` are JSON. */
export type SentParts = { submission: string; proof: string; documents: Blob[] };

/** Takes a request apart; throws a Problem (400, 413) when a part is too large or there are others. */
export async function readParts(c: ApiContext): Promise<SentParts> {
  const form = await c.req.formData().catch(() => undefined);
  if (form === undefined) {
    throw new Problem(
      400,
      'invalid-request',
      'Send multipart/form-data with the parts “submission” (JSON), “document” (a file, optional, repeated for several files) and “proof” (JSON).',
    );
  }
  return {
    submission: await textOf(form.get('submission'), limits.jsonBytes),
    proof: await textOf(form.get('proof'), limits.bodyBytes),
    documents: filesIn(form.getAll('document')),
  };
}

/** Reads a submission with its documents; throws a Problem that says what is wrong. */
export async function readForm(parts: SentParts, vocabularies: Vocabularies): Promise<SentForm> {
  const submission = parseBody(Submission, parts.submission);
  requireKnownWords(vocabularies, submission);
  const documents = await documentsOf(parts.documents);
  if (submission.clauses.length === 0 && documents.length === 0) {
    throw new Problem(
      400,
      'invalid-request',
      'Propose at least one clause, or send the document for the moderators to read.',
      [{ field: 'clauses', expected: 'at least one clause', received: 'none, and no document' }],
    );
  }
  return {
    submission,
    documents,
    requestHash: hashOf(JSON.stringify([submission, namesOf(documents)])),
  };
}

/** What a request is known by: one document as it always was, several by all of them in their order. */
function namesOf(documents: readonly SentDocument[]): string | string[] | null {
  const [first, ...others] = documents.map(({ sha256 }) => sha256);
  return first === undefined || others.length === 0 ? (first ?? null) : [first, ...others];
}

/** Throws a Problem (400) when a topic or the sector is not of the hub's vocabularies. */
export function requireKnownWords(
  vocabularies: Vocabularies,
  { agreement, clauses }: { agreement: SubmittedAgreement | undefined; clauses: Proposal[] },
): void {
  const issues = [
    ...clauses.flatMap(({ topics }, index) =>
      unknownTopics(vocabularies, `clauses.${index}.topics`, topics),
    ),
    ...unknownSector(vocabularies, 'agreement.sector', agreement?.sector),
  ];
  if (issues.length === 0) return;
  throw new Problem(400, 'invalid-request', 'Choose topics and a sector that the hub has.', issues);
}

async function textOf(part: FormDataEntryValue | null, maxBytes: number): Promise<string> {
  if (part === null) return '';
  const isTooLarge =
    typeof part === 'string' ? Buffer.byteLength(part) > maxBytes : part.size > maxBytes;
  if (isTooLarge) throw tooLarge(maxBytes);
  return typeof part === 'string' ? part : part.text();
}

/** A form without a chosen file sends an empty one. */
const filesIn = (parts: readonly FormDataEntryValue[]): Blob[] =>
  parts.flatMap((part) =>
    typeof part === 'string' || (part.size === 0 && part.name === '') ? [] : [part],
  );

async function documentsOf(files: readonly Blob[]): Promise<SentDocument[]> {
  requireWithinLimits(files);
  const documents: SentDocument[] = [];
  for (const [number, file] of files.entries()) {
    const content = new Uint8Array(await file.arrayBuffer());
    const mediaType = requireMediaType(content, files.length > 1 ? number + 1 : undefined);
    documents.push({ content, mediaType, sha256: hashOf(content) });
  }
  return documents;
}
