import type { GenericSchema, InferOutput } from 'valibot';
import { readAnswer, readProblem } from './answer.ts';
import { ApiError } from './api-error.ts';

/** Milliseconds a document of 10 MB may take on a slow line. */
const longestUpload = 600_000;

/**
 * Sends a form to a path below `/api` and checks the answer by the schema; `onProgress` is told how much has gone out,
 * 0 to 1. By XMLHttpRequest, because `fetch` does not say that. Rejects with an ApiError.
 */
export function upload<Schema extends GenericSchema>(
  schema: Schema,
  path: string,
  {
    body,
    headers,
    onProgress,
  }: { body: FormData; headers: Record<string, string>; onProgress: (share: number) => void },
): Promise<InferOutput<Schema>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.timeout = longestUpload;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(loaded / total);
    };
    request.onerror = request.ontimeout = () => {
      reject(new ApiError('offline'));
    };
    request.onload = () => {
      const { status, responseText } = request;
      const isTaken = status >= 200 && status < 300;
      // What the executor of a promise throws later is lost: a promise of its own passes it on.
      Promise.try(() => {
        if (!isTaken) throw readProblem(status, responseText);
        return readAnswer(schema, responseText);
      }).then(resolve, reject);
    };
    request.send(body);
  });
}
