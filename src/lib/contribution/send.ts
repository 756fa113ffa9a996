import type { Challenge, Sent, Submission } from '#domain/submission/submission.ts';

/** Why a submission was not taken; the API's own words where it says more. */
export type SendingReason =
  'offline' | 'limited' | 'tooLarge' | 'refused' | 'broken' | 'proof' | 'arrived';

/** A submission was not taken, for a reason its sender can be told; sending again is safe. */
export class SendingProblem extends Error {
  override name = 'SendingProblem';
  readonly reason: SendingReason;
  readonly detail: string;

  constructor(reason: SendingReason, detail = '') {
    super(`not sent: ${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

type Sending = {
  submission: Submission;
  document: { bytes: Blob; name: string } | undefined;
  key: string;
  /** Told when the proof of work begins (`undefined`) and then how much has gone out, 0 to 1. */
  onProgress: (share: number | undefined) => void;
};

/** Sends a submission with a proof of work; the same `key` never makes a second one. Throws a SendingProblem. */
export async function send(sending: Sending): Promise<Sent> {
  const { submission, document, key, onProgress } = sending;
  onProgress(undefined);
  const challenge = await fetchChallenge();
  const { prove } = await import('./prove.ts');
  const proof = await prove(challenge);
  if (proof === undefined) throw new SendingProblem('proof');
  const body = new FormData();
  body.set('submission', JSON.stringify(submission));
  body.set('proof', JSON.stringify(proof));
  if (document !== undefined) body.set('document', document.bytes, document.name);
  return post('/api/submissions', { body, key, onProgress });
}

async function fetchChallenge(): Promise<Challenge> {
  const response = await fetch('/api/challenge').catch(() => {
    throw new SendingProblem('offline');
  });
  if (!response.ok) throw problemOf(response.status, await response.text());
  return (await response.json()) as Challenge;
}

/** XMLHttpRequest, because `fetch` does not say how much of a document has gone out. */
function post(
  address: string,
  { body, key, onProgress }: Pick<Sending, 'key' | 'onProgress'> & { body: FormData },
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(loaded / total);
    };
    request.onerror = () => {
      reject(new SendingProblem('offline'));
    };
    request.onload = () => {
      if (request.status === 201 || request.status === 200)
        resolve(JSON.parse(request.responseText) as Sent);
      else reject(problemOf(request.status, request.responseText));
    };
    request.send(body);
  });
}

/** The reason in an answer of the API. */
export function problemOf(status: number, body: string): SendingProblem {
  if (status === 429) return new SendingProblem('limited');
  if (status === 413) return new SendingProblem('tooLarge');
  if (status >= 500) return new SendingProblem('broken');
  const problem = readProblem(body);
  if (problem.type?.endsWith('proof-needed')) return new SendingProblem('proof');
  if (problem.type?.endsWith('key-reused')) return new SendingProblem('arrived');
  return new SendingProblem('refused', problem.detail ?? String(status));
}

function readProblem(body: string): { type?: string; detail?: string } {
  try {
    return JSON.parse(body) as { type?: string; detail?: string };
  } catch {
    return {};
  }
}
