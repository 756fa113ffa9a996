import type { DocumentKind } from './kind.ts';
import { DocumentProblem, type ProblemReason } from './problem.ts';
import { openArchive } from './zip.ts';

const openDocument = 'application/vnd.oasis.opendocument.';

/** What other archives hold, by their media type or by a part of theirs. */
const others: [pattern: RegExp, reason: ProblemReason][] = [
  [/^xl\//, 'spreadsheet'],
  [/^ppt\//, 'presentation'],
  [/^Index\/Document\.iwa$|^(?:Metadata\/)?BuildVersionHistory\.plist$/i, 'pages'],
  [/^META-INF\/container\.xml$/, 'book'],
];

/** Says what a zip archive is by its directory; throws a DocumentProblem for what cannot be read, or is not harmless. */
export function kindOfArchive(bytes: Uint8Array): DocumentKind {
  const { names } = openArchive(bytes);
  const type = mediaTypeOf(bytes);
  if (type.startsWith(openDocument)) return kindOfOpenDocument(type);
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  const known = others.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (known !== undefined) throw new DocumentProblem(known[1]);
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) return 'odt';
  // Word's own name for the main part is a habit; the reader looks where it is.
  if (names.includes('[Content_Types].xml')) return 'docx';
  throw new DocumentProblem('archive');
}

function kindOfOpenDocument(type: string): DocumentKind {
  const name = type.slice(openDocument.length);
  if (name.startsWith('text')) return 'odt';
  if (name.startsWith('spreadsheet')) throw new DocumentProblem('spreadsheet');
  throw new DocumentProblem(name.startsWith('presentation') ? 'presentation' : 'other-format');
}

/** The media type that some archives hold as their first entry, as it is; empty where there is none. */
function mediaTypeOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = new TextDecoder().decode(bytes.subarray(30, 38));
  if (bytes.length < 38 || name !== 'mimetype' || view.getUint16(8, true) !== 0) return '';
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return new TextDecoder().decode(bytes.subarray(start, start + view.getUint32(18, true))).trim();
}
