import { DocumentProblem } from './problem.ts';

/** An element with its attributes; names keep their prefix (`w:p`). Text nodes are elements named `#text`. */
export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
};

const deepest = 400;

/**
 * Reads an XML file without a document type, in one pass. Throws a DocumentProblem: `unsafe` when the file
 * declares a type, through which it could ask for other files or grow without end, `damaged` when it is not XML.
 */
export function parseXml(source: string): XmlElement {
  const root = elementOf('#root', '');
  const open = [root];
  let at = 0;
  while (at < source.length) {
    const parent = open.at(-1);
    if (parent === undefined) throw new DocumentProblem('damaged');
    const start = source.indexOf('<', at);
    const text = source.slice(at, start === -1 ? undefined : start);
    if (text !== '') parent.children.push({ ...elementOf('#text', ''), text: unescape(text) });
    if (start === -1) break;
    at = readMarkup(source, start, parent, open);
  }
  if (open.length !== 1) throw new DocumentProblem('damaged');
  return root;
}

/** The first element of a name below another, at any depth. */
export function findElement(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The children of a name, in their order. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The `w:val` of the child of a name, as most properties in Word files are written. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.attributes['w:val'];

function readMarkup(source: string, start: number, parent: XmlElement, open: XmlElement[]): number {
  const skipTo = (mark: string) => {
    const end = source.indexOf(mark, start);
    if (end === -1) throw new DocumentProblem('damaged');
    return end + mark.length;
  };
  if (source.startsWith('<!--', start)) return skipTo('-->');
  if (source.startsWith('<?', start)) return skipTo('?>');
  if (source.startsWith('<![CDATA[', start)) {
    const end = skipTo(']]>');
    parent.children.push({ ...elementOf('#text', ''), text: source.slice(start + 9, end - 3) });
    return end;
  }
  if (source.startsWith('<!', start)) throw new DocumentProblem('unsafe');
  const end = endOfTag(source, start);
  const tag = source.slice(start + 1, end);
  if (tag.startsWith('/')) {
    if (open.pop()?.name !== tag.slice(1).trim()) throw new DocumentProblem('damaged');
    return end + 1;
  }
  const isEmpty = tag.endsWith('/');
  const [name = ''] = /^[^\s/]+/.exec(tag) ?? [];
  const element = elementOf(name, tag.slice(name.length));
  parent.children.push(element);
  if (!isEmpty) open.push(element);
  if (open.length > deepest) throw new DocumentProblem('damaged');
  return end + 1;
}

function endOfTag(source: string, start: number): number {
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  throw new DocumentProblem('damaged');
}

function elementOf(name: string, attributes: string): XmlElement {
  return {
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(/(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, key = '', double, single]) => [key, unescape(double ?? single ?? '')],
      ),
    ),
    children: [],
    text: '',
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (_, name: string) => {
    if (!name.startsWith('#')) {
      const known = entities[name];
      if (known === undefined) throw new DocumentProblem('unsafe');
      return known;
    }
    const isHex = name.charAt(1).toLowerCase() === 'x';
    const code = isHex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
