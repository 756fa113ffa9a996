import { bytesAsText } from './bytes-as-text.ts';
import { decodeText } from './encoding.ts';
import type { DocumentKind } from './kind.ts';
import { DocumentProblem } from './problem.ts';

/** How much of a file is looked at: comments of a kilobyte stand before some pages. */
const headBytes = 65_536;

const pageElements =
  /^(?:html|head|body|meta|title|link|style|script|base|main|article|section|header|div|table|center|font|h[1-6]|p|ul|ol)$/i;

/** Says which kind of markup a file is, or of message; undefined for plain text. Throws a DocumentProblem for what cannot be read. */
export function kindOfMarkup(bytes: Uint8Array): DocumentKind | undefined {
  const head = headOf(bytes);
  const root = rootOf(head);
  if (root === undefined) return kindOfMessage(head);
  if (/^(?:xhtml:)?html$/i.test(root.name) || (!root.isXml && pageElements.test(root.name)))
    return 'web-page';
  if (root.name === 'office:document') return 'flat-odt';
  if (!root.isXml) return undefined;
  const isWord = /^(?:w:wordDocument|pkg:package)$/.test(root.name);
  throw new DocumentProblem(isWord ? 'old-word' : 'other-format');
}

/** The beginning as text; a letter may be cut in two at its end. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  const hasMark = (head[0] ?? 0) >= 0xfe;
  return (hasMark ? decodeText(head) : bytesAsText(head)).replace(/^(?:\ufeff|ï»¿)/, '');
}

/** The first element of a file that begins with markup, and whether the file says that it is XML. */
function rootOf(head: string): { name: string; isXml: boolean } | undefined {
  let at = 0;
  let isXml = false;
  for (;;) {
    at += head.slice(at).search(/\S|$/);
    const rest = head.slice(at, at + 200);
    const mark = marks.find(([start]) => rest.toLowerCase().startsWith(start));
    if (mark === undefined) {
      const [, name] = /^<([a-z][\w:-]{0,60})[\s/>]/i.exec(rest) ?? [];
      return name === undefined ? undefined : { name, isXml };
    }
    const [start, end] = mark;
    if (start === '<!doctype') {
      const [, name = ''] = /^<!doctype\s([\w:-]{1,60})/i.exec(rest) ?? [];
      if (name.toLowerCase() === 'html') return { name, isXml };
      isXml = true;
    }
    isXml ||= start === '<?xml';
    const found = head.indexOf(end, at);
    if (found === -1) return undefined;
    at = found + end.length;
  }
}

/** What may stand before the first element, and where each ends. */
const marks: [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<?xml', '?>'],
  ['<?', '>'],
  ['<!doctype', '>'],
];

/** A web page saved as one file is written like a mail message, but came by no mail. */
function kindOfMessage(head: string): DocumentKind | undefined {
  const [headers = ''] = head.split(/\r?\n\r?\n/, 1);
  const isMessage = /^[a-z][a-z-]{1,40}:/i.test(headers) && /^mime-version:/im.test(headers);
  const type = /^content-type:\s?([\w/+.-]{1,80})/im.exec(headers)?.[1]?.toLowerCase();
  if (!isMessage || type === undefined) return undefined;
  const isSent = /^(?:received|delivered-to|return-path|to|cc):/im.test(headers);
  if (isSent || !/^(?:multipart\/related|text\/html)/.test(type)) throw new DocumentProblem('mail');
  return 'web-archive';
}
