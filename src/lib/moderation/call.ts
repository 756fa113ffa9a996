import * as v from 'valibot';

/** Why a call came to nothing, as the desk tells it. */
type DeskReason =
  'offline' | 'signedOut' | 'limited' | 'conflict' | 'forbidden' | 'missing' | 'refused' | 'broken';

/** A call to the API came to nothing, for a reason a moderator can be told; `detail` are the API's own words. */
export class DeskProblem extends Error {
  override name = 'DeskProblem';
  readonly reason: DeskReason;
  readonly detail: string;

  constructor(reason: DeskReason, detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

const Body = v.object({ detail: v.string() });

/** Calls the API and checks its answer; with a body it is a POST. Throws a DeskProblem. */
export async function call<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  body?: object,
): Promise<v.InferOutput<Schema>> {
  const answer = await request(path, body);
  if (answer.ok) return v.parse(schema, answer.status === 204 ? undefined : await answer.json());
  throw new DeskProblem(reasonOf(answer.status), await detailOf(answer));
}

/** The bytes at an address of the API. Throws a DeskProblem. */
export async function download(path: string): Promise<Blob> {
  const answer = await request(path);
  if (answer.ok) return answer.blob();
  throw new DeskProblem(reasonOf(answer.status), await detailOf(answer));
}

async function request(path: string, body?: object): Promise<Response> {
  const init =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
  try {
    return await fetch(`/api${path}`, init);
  } catch {
    throw new DeskProblem('offline');
  }
}

const reasons: Record<number, DeskReason> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  429: 'limited',
};

const reasonOf = (status: number): DeskReason =>
  reasons[status] ?? (status >= 500 ? 'broken' : 'refused');

async function detailOf(answer: Response): Promise<string> {
  const body = v.safeParse(Body, await answer.json().catch(() => undefined));
  return body.success ? body.output.detail : String(answer.status);
}

/** The problem of an error: anything unforeseen is logged and told as our fault. */
export function problemOf(error: unknown): DeskProblem {
  if (error instanceof DeskProblem) return error;
  console.warn(error);
  return new DeskProblem('broken');
}
