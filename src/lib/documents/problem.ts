/** Why a document cannot be read; `content/messages/<locale>/documents.json` has a sentence for each. */
export type ProblemReason =
  | 'empty'
  | 'too-large'
  | 'too-many-pages'
  | 'too-much-text'
  | 'password'
  | 'scanned'
  | 'form'
  | 'no-text'
  | 'damaged'
  | 'old-word'
  | 'spreadsheet'
  | 'presentation'
  | 'picture'
  | 'photograph'
  | 'pages'
  | 'book'
  | 'mail'
  | 'archive'
  | 'other-format'
  | 'not-a-document'
  | 'unsafe'
  | 'zip-bomb'
  | 'too-slow';

/** A document cannot be read for a reason its sender can do something about. */
export class DocumentProblem extends Error {
  override name = 'DocumentProblem';
  readonly reason: ProblemReason;

  constructor(reason: ProblemReason, options?: ErrorOptions) {
    super(`document: ${reason}`, options);
    this.reason = reason;
  }
}

/** Whether a document is pictures of pages, whose words can be read from them. */
export const isOfPictures = (reason: string | undefined): boolean =>
  reason === 'scanned' || reason === 'photograph';
