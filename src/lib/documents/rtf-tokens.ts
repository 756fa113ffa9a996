/** What an RTF file is made of: groups, control words with a number, single bytes of text, and text. */
export type RtfToken =
  | { kind: 'open' | 'close' }
  | { kind: 'word'; word: string; value: number | undefined }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

const controlWord = /([a-z]{1,32})(-?\d{1,10})? ?/iy;
const plainText = /[^\\{}\r\n]+/y;
const bytePair = /[\da-f]{2}/iy;

/** Cuts an RTF file, a character a byte, into its tokens. A control sign is a word of one character; binary data is skipped. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === '\r' || character === '\n') at += 1;
    else if (character === '{' || character === '}') {
      at += 1;
      yield { kind: character === '{' ? 'open' : 'close' };
    } else if (character === '\\') {
      at += 1;
      const [, word, number] = take(controlWord) ?? [];
      if (word === undefined) {
        const sign = source.charAt(at);
        at += 1;
        const pair = sign === "'" ? take(bytePair)?.[0] : undefined;
        yield pair === undefined
          ? { kind: 'word', word: sign, value: undefined }
          : { kind: 'byte', byte: parseInt(pair, 16) };
        continue;
      }
      const value = number === undefined ? undefined : Number(number);
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, value };
    } else yield { kind: 'text', text: take(plainText)?.[0] ?? '' };
  }
}
