import { Challenge, Sent, type Submission } from '#domain/submission/submission.ts';
import { ApiError } from '#lib/api/api-error.ts';
import { call } from '#lib/api/call.ts';
import { upload } from '#lib/api/upload.ts';
import { canEncrypt } from '#lib/saved/secure.ts';

type Sending = {
  submission: Submission;
  /** In the order in which they are read. */
  documents: { content: Blob; name: string }[];
  key: string;
  /** Told when the proof of work begins (`undefined`) and then how much has gone out, 0 to 1. */
  onProgress: (share: number | undefined) => void;
};

/** Sends a submission with a proof of work; the same `key` never makes a second one. Throws an ApiError. */
export async function send({ submission, documents, key, onProgress }: Sending): Promise<Sent> {
  if (!canEncrypt()) throw new ApiError('refused', { kind: 'insecure' });
  onProgress(undefined);
  const challenge = await call(Challenge, '/challenge');
  const { prove } = await import('./prove.ts');
  const proof = await prove(challenge);
  if (proof === undefined) throw new ApiError('refused', { kind: 'proof-needed' });
  const body = new FormData();
  body.set('submission', JSON.stringify(submission));
  body.set('proof', JSON.stringify(proof));
  for (const { content, name } of documents) body.append('document', content, name);
  return upload(Sent, '/submissions', { body, headers: { 'Idempotency-Key': key }, onProgress });
}
