import { textAsBytes } from './bytes-as-text.ts';

/** A part of a mail message or of a web page saved as one file: headers by their names in small letters, and its body. */
export type MailPart = { headers: Map<string, string>; body: string };

const deepest = 5;
const maxParts = 500;
const longestHead = 65_536;

/** Headers and body of a message or of a part of one; `text` holds a character a byte. */
export function mailPartOf(text: string): MailPart {
  const own = text.slice(0, longestHead);
  const [end, behind] = endOfHead(own);
  const headers = new Map<string, string>();
  let name = '';
  for (const line of own.slice(0, end).split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (/^[ \t]/.test(line)) headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    else if (at > 0) {
      name = line.slice(0, at).toLowerCase();
      headers.set(name, line.slice(at + 1).trim());
    }
  }
  return { headers, body: text.slice(behind) };
}

/** Where the headers end, and where the body begins. */
function endOfHead(text: string): [number, number] {
  const match = /\r?\n\r?\n/.exec(text);
  return match === null ? [text.length, text.length] : [match.index, match.index + match[0].length];
}

/** The first part that is a web page, at any depth; undefined where there is none. */
export function findPage(part: MailPart, depth = 0): MailPart | undefined {
  const type = part.headers.get('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml)/i.test(type)) return part;
  const boundary = parameterOf(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === undefined || depth >= deepest) return undefined;
  for (const inside of partsBetween(part.body, `--${boundary}`)) {
    const found = findPage(mailPartOf(inside), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsBetween(body: string, mark: string): string[] {
  const parts: string[] = [];
  let at = body.indexOf(mark);
  while (at !== -1 && parts.length < maxParts) {
    const start = at + mark.length;
    if (body.startsWith('--', start)) break;
    at = body.indexOf(mark, start);
    parts.push(body.slice(start, at === -1 ? undefined : at).replace(/^\r?\n/, ''));
  }
  return parts;
}

/** A parameter of a header ("charset=utf-8"), undefined where it has none. */
export function parameterOf(header: string, name: 'boundary' | 'charset'): string | undefined {
  const [, quoted, bare] =
    (name === 'boundary'
      ? /;\s?boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i
      : /;\s?charset=(?:"([^"]{1,40})"|([^\s;"]{1,40}))/i
    ).exec(header) ?? [];
  return quoted ?? bare;
}

/** The bytes of a part's body, taken out of the form they were sent in. */
export function bytesOfPart({ headers, body }: MailPart): Uint8Array {
  const form = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (form === 'base64') return textAsBytes(fromBase64(body));
  return textAsBytes(form === 'quoted-printable' ? fromQuoted(body) : body);
}

/** What is no base64 was cut off on its way; what comes before it is read. */
function fromBase64(body: string): string {
  const letters = body.replace(/[^A-Za-z\d+/]+/g, '');
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
}

const fromQuoted = (body: string): string =>
  body
    .replace(/=[ \t]{0,4}\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, pair: string) => String.fromCharCode(parseInt(pair, 16)));
