/** Why the API did not do as asked, as far as a person can be told; `offline` is also an answer that took too long. */
export type ApiReason =
  | 'offline'
  | 'signedOut'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'gone'
  | 'tooLarge'
  | 'limited'
  | 'full'
  | 'refused'
  | 'broken';

/** The API did not do as asked; `kind` and `detail` are its own words, empty where there was no answer. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly reason: ApiReason;
  /** As in `#problem-<kind>` of the developers' page. */
  readonly kind: string;
  readonly detail: string;

  constructor(reason: ApiReason, { kind = '', detail = '' } = {}) {
    super(`${reason} ${detail}`.trim());
    this.reason = reason;
    this.kind = kind;
    this.detail = detail;
  }
}

const reasons: Record<number, ApiReason> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'gone',
  413: 'tooLarge',
  429: 'limited',
  507: 'full',
};

/** What a status says of an error. */
export const reasonOf = (status: number): ApiReason =>
  reasons[status] ?? (status >= 500 ? 'broken' : 'refused');

/** The problem in any error: what was not foreseen is logged and told as our fault. */
export function apiErrorOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  console.warn(error);
  return new ApiError('broken');
}
