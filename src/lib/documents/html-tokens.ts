/** What a web page is made of; `attributes` are as written, names of elements in small letters. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Elements whose content is no markup; what they hold is no text of the page either. */
const raw: Partial<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  textarea: /<\/textarea/gi,
  title: /<\/title/gi,
  noframes: /<\/noframes/gi,
};

const tagName = /[a-z][^\s/>]{0,60}/iy;

/** Cuts a web page into its tokens in one pass, as tolerant as browsers are; scripts and styles are passed over. */
export function* htmlTokens(source: string): Generator<HtmlToken> {
  const find = new MarkFinder(source);
  let at = 0;
  while (at < source.length) {
    const start = find.next('<', at);
    if (start > at) yield { kind: 'text', text: source.slice(at, start) };
    if (start >= source.length) return;
    if (source.startsWith('<!--', start)) {
      at = find.next('-->', start + 4) + 3;
      continue;
    }
    const next = source.charAt(start + 1);
    if (next === '!' || next === '?') {
      at = find.next('>', start) + 1;
      continue;
    }
    const isClose = next === '/';
    tagName.lastIndex = start + (isClose ? 2 : 1);
    const name = tagName.exec(source)?.[0].toLowerCase();
    if (name === undefined) {
      yield { kind: 'text', text: '<' };
      at = start + 1;
      continue;
    }
    const end = find.endOfTag(tagName.lastIndex);
    at = end + 1;
    if (isClose) yield { kind: 'close', name };
    else if (raw[name] !== undefined) at = find.after(raw[name], at);
    else {
      const attributes = source.slice(tagName.lastIndex, end);
      yield { kind: 'open', name, attributes, isEmpty: attributes.endsWith('/') };
    }
  }
}

/** Looks for marks; what was not found once is not looked for again, so that no page costs the square of its length. */
class MarkFinder {
  readonly #source: string;
  readonly #missing = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  /** The place of a mark from a place on; that behind the last character where there is none. */
  next(mark: string, from: number): number {
    if (this.#missing.has(mark)) return this.#source.length;
    const found = this.#source.indexOf(mark, from);
    if (found !== -1) return found;
    this.#missing.add(mark);
    return this.#source.length;
  }

  /** The end of a tag; a quote that nothing ends is none. */
  endOfTag(from: number): number {
    let before = '';
    for (let at = from; at < this.#source.length; at += 1) {
      const character = this.#source.charAt(at);
      if (character === '>') return at;
      if ((character === '"' || character === "'") && before === '=') {
        const closing = this.next(character, at + 1);
        if (closing < this.#source.length) at = closing;
      }
      if (character.trim() !== '') before = character;
    }
    return this.#source.length;
  }

  /** Behind the end tag that a pattern finds; behind all where an element that holds no markup never ends. */
  after(endTag: RegExp, from: number): number {
    endTag.lastIndex = from;
    const match = endTag.exec(this.#source);
    return match === null ? this.#source.length : this.next('>', match.index) + 1;
  }
}

const attribute = /(?<![\w:-])([a-z][\w:-]{0,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The attributes of a tag by their names in small letters; those without a value are not among them. */
export const attributesOf = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
