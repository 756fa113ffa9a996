import * as v from 'valibot';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import {
  Submission,
  type SubmittedAgreement,
  type Proposal,
} from '#domain/submission/submission.ts';
import { parseBody } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { requireMediaType } from './document-check.ts';
import { Problem } from '../http/problem.ts';
import { hashOf } from '../http/secrets.ts';

/** A submission as it came: checked, with what tells it from another. */
export type SentForm = {
  submission: v.InferOutput<typeof Submission>;
  document: { content: Uint8Array<ArrayBuffer>; mediaType: string; sha256: string } | undefined;
  proof: string | undefined;
  requestHash: string;
};

/** Reads the parts `submission`, `document` and `proof` of a request; throws a Problem that says what is wrong. */
export async function readForm(c: ApiContext, vocabularies: Vocabularies): Promise<SentForm> {
  const form = await c.req.formData().catch(() => undefined);
  if (form === undefined) {
    throw new Problem(
      400,
      'invalid-request',
      'Send multipart/form-data with the parts “submission” (JSON), “document” (a file, optional) and “proof” (JSON).',
    );
  }
  const submission = parseBody(Submission, await textOf(form.get('submission')));
  requireKnownWords(vocabularies, submission);
  const document = await documentOf(form.get('document'));
  if (submission.clauses.length === 0 && document === undefined) {
    throw new Problem(
      400,
      'invalid-request',
      'Propose at least one clause, or send the document for the moderators to read.',
      [{ field: 'clauses', expected: 'at least one clause', received: 'none, and no document' }],
    );
  }
  return {
    submission,
    document,
    proof: await textOf(form.get('proof')),
    requestHash: hashOf(JSON.stringify([submission, document?.sha256 ?? null])),
  };
}

/** Throws a Problem (400) when a topic or the sector is not of the hub's vocabularies. */
export function requireKnownWords(
  { themes, sectors }: Vocabularies,
  { agreement, clauses }: { agreement: SubmittedAgreement | undefined; clauses: Proposal[] },
): void {
  const topics = new Set(themes.flatMap((theme) => theme.topics.map(({ slug }) => slug)));
  const issues = clauses.flatMap((clause, index) =>
    clause.topics
      .filter((topic) => !topics.has(topic))
      .map((topic) => ({
        field: `clauses.${index}.topics`,
        expected: 'topics of the hub (facet topic of GET /clauses)',
        received: topic,
      })),
  );
  if (agreement && !sectors.some(({ slug }) => slug === agreement.sector)) {
    const expected = sectors.map(({ slug }) => slug).join(', ');
    issues.push({ field: 'agreement.sector', expected, received: agreement.sector });
  }
  if (issues.length === 0) return;
  throw new Problem(400, 'invalid-request', 'Choose topics and a sector that the hub has.', issues);
}

async function textOf(part: FormDataEntryValue | null): Promise<string | undefined> {
  if (part === null) return undefined;
  return typeof part === 'string' ? part : part.text();
}

async function documentOf(part: FormDataEntryValue | null): Promise<SentForm['document']> {
  // A form without a chosen file sends an empty one.
  if (part === null || typeof part === 'string' || (part.size === 0 && part.name === '')) {
    return undefined;
  }
  const content = new Uint8Array(await part.arrayBuffer());
  return { content, mediaType: requireMediaType(content), sha256: hashOf(content) };
}
