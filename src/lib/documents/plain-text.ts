import type { DocumentText, Line } from '#domain/reading/segment/lines.ts';
import { DocumentProblem } from './problem.ts';

const maxControls = 0.002;
const minZeros = 0.2;

/** The lines of a plain text in UTF-8, UTF-16, Latin-1 or Windows-1252; form feeds part its pages. */
export function readPlainText(bytes: Uint8Array): DocumentText {
  const text = decode(bytes).replace(/\r\n?|\u2028/g, '\n');
  if (text.trim() === '') throw new DocumentProblem('no-text');
  return { pages: text.split('\f').map(linesOf) };
}

function linesOf(page: string): Line[] {
  const lines: Line[] = [];
  let blank = false;
  for (const whole of page.split('\n')) {
    const text = whole.replace(/\t/g, '    ').trimEnd();
    if (text.trim() === '') {
      blank = true;
      continue;
    }
    const follows = lines.length === 0 ? 'page' : blank ? 'gap' : 'wrapped';
    lines.push({ text: text.trimStart(), follows, indent: text.length - text.trimStart().length });
    blank = false;
  }
  return lines;
}

/** Throws a DocumentProblem for what is no text at all. */
function decode(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  if (controls > text.length * maxControls) throw new DocumentProblem('not-a-document');
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4000);
  const zeros = (odd: number) =>
    start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > start.length * minZeros && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > start.length * minZeros && zeros(1) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
