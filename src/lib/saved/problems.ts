/** What can go wrong with a saved item that a person can do something about; `saved.json` has a sentence for each. */
export type SavedProblem =
  | 'brokenLink'
  | 'wrongKey'
  | 'changed'
  | 'unreadable'
  | 'otherKind'
  | 'missing'
  | 'expired'
  | 'deleted'
  | 'stale'
  | 'readOnly'
  | 'tooLarge'
  | 'addTooLarge'
  | 'full'
  | 'tooMany'
  | 'offline'
  | 'unavailable'
  | 'insecure'
  | 'notAFile'
  | 'otherFile';

/** An expected failure of a saved item or a file, by its name. */
export class SavedError extends Error {
  override name = 'SavedError';

  readonly problem: SavedProblem;

  constructor(problem: SavedProblem) {
    super(problem);
    this.problem = problem;
  }
}
