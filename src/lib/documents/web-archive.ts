import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { bytesAsText } from './bytes-as-text.ts';
import { bytesOfPart, findPage, mailPartOf, parameterOf } from './mail-parts.ts';
import { DocumentProblem } from './problem.ts';
import { readWebPage } from './web-page.ts';

/** The text of a web page that was saved as one file (.mht). Throws a DocumentProblem. */
export function readWebArchive(bytes: Uint8Array): DocumentText {
  const page = findPage(mailPartOf(bytesAsText(bytes)));
  if (page === undefined) throw new DocumentProblem('no-text');
  const type = page.headers.get('content-type') ?? '';
  return readWebPage(bytesOfPart(page), parameterOf(type, 'charset'));
}
