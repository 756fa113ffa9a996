const atOnce = 0x8000;

/** Bytes as a text of as many characters, each the byte of its number: a way to look for marks in a file. */
export function bytesAsText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + atOnce)));
  }
  return parts.join('');
}

/** The bytes that such a text stands for. */
export const textAsBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
