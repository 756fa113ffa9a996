import { DocumentProblem } from './problem.ts';

const maxControls = 0.002;
const minZeros = 0.2;

/**
 * The text of bytes in the encoding they show (UTF-8, UTF-16, else Windows-1252), or in the one that they `state` of
 * themselves, where that fits. Throws a DocumentProblem for what is no text at all.
 */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  const text = decoderFor(bytes, stated).decode(bytes);
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g)?.length ?? 0;
  if (controls > text.length * maxControls) throw new DocumentProblem('not-a-document');
  return text;
}

/** The decoder of an encoding by its name; that of Windows-1252, which reads everything, where there is none. */
export function decoderOf(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function decoderFor(bytes: Uint8Array, stated: string | undefined): TextDecoder {
  const shown = encodingOf(bytes);
  if (stated === undefined || shown !== 'windows-1252') return new TextDecoder(shown);
  // What says that it is Unicode and is not was saved by a program of one byte a letter.
  return /^(?:utf|unicode)/i.test(stated) ? new TextDecoder(shown) : decoderOf(stated);
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
