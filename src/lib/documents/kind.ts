import { kindOfArchive } from './kind-of-archive.ts';
import { kindOfMarkup } from './kind-of-markup.ts';
import { bytesAsText } from './bytes-as-text.ts';
import { DocumentProblem, type ProblemReason } from './problem.ts';

/** What the reader can open. */
export type DocumentKind =
  'pdf' | 'docx' | 'odt' | 'flat-odt' | 'rtf' | 'web-page' | 'web-archive' | 'text';

const zipStart = 'PK\u0003\u0004';
const oldOfficeStart = '\u00d0\u00cf\u0011\u00e0';

/** Where a PDF may begin: programs put up to a kilobyte before its first line. */
const longestPreface = 1024;

/** How a photograph begins that decoders of every browser and the reader of pictures take. */
const photographStarts = { jpeg: '\u00ff\u00d8\u00ff', png: '\u0089PNG' } as const;
export type PhotographKind = keyof typeof photographStarts;

/** What kind of photograph a file is, or of a page of paper as a picture; undefined of anything else. */
export function photographIn(bytes: Uint8Array): PhotographKind | undefined {
  const start = bytesAsText(bytes.subarray(0, 8));
  const kinds = Object.keys(photographStarts) as PhotographKind[];
  return kinds.find((kind) => start.startsWith(photographStarts[kind]));
}

/** How other files begin, and what they are. */
const others: [pattern: RegExp, reason: ProblemReason][] = [
  [/^(?:GIF8|RIFF.{4}WEBP|II\*\u0000|MM\u0000\*)/s, 'picture'],
  [/^.{4}ftyp(?:hei|hev|mif1|msf1|avif)/s, 'picture'],
  [/^(?:7z\u00bc\u00af|Rar!|\u001f\u008b)/, 'archive'],
  [/^\u00ffWPC/, 'other-format'],
];

/** Says what a document is by its content, never by its name; throws a DocumentProblem for what cannot be read. */
export function kindOf(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) throw new DocumentProblem('empty');
  const start = bytesAsText(bytes.subarray(0, longestPreface));
  if (start.startsWith(zipStart)) return kindOfArchive(bytes);
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith(oldOfficeStart)) throw new DocumentProblem(reasonOfOldOffice(bytes));
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (photographIn(bytes) !== undefined) throw new DocumentProblem('photograph');
  const known = others.find(([pattern]) => pattern.test(start));
  if (known !== undefined) throw new DocumentProblem(known[1]);
  return kindOfMarkup(bytes) ?? 'text';
}

/** What an old Office file holds, by the names of its parts; the first that fits. */
const oldOffice: [name: string, reason: ProblemReason][] = [
  ['EncryptedPackage', 'password'],
  ['__nameid_version1.0', 'mail'],
  ['WordDocument', 'old-word'],
  ['PowerPoint Document', 'presentation'],
  ['Workbook', 'spreadsheet'],
  ['Book', 'spreadsheet'],
];

function reasonOfOldOffice(bytes: Uint8Array): ProblemReason {
  const text = bytesAsText(bytes);
  const found = oldOffice.find(([name]) => text.includes(name.split('').join('\u0000')));
  return found?.[1] ?? 'other-format';
}
