import type { XmlElement } from './xml.ts';

/** What a Word file says of its own tracked changes: how many places were changed, and by whom. */
export type TrackedChanges = { count: number; authors: string[] };

/** Which of the two texts of a file with tracked changes: with all of them accepted, or all rejected. */
type Settling = 'accepted' | 'rejected';

const marks = {
  put: new Set(['w:ins', 'w:moveTo']),
  taken: new Set(['w:del', 'w:moveFrom']),
};
const ranges = /^w:move(From|To)Range|^w:customXml(Ins|Del|Move)/;

/** The tracked changes of words and paragraphs; neighbours of one kind and author count as one, as they are seen. */
export function findChanges(body: XmlElement): TrackedChanges {
  const authors = new Set<string>();
  let count = 0;
  for (const { author, isNew } of listMarks(body)) {
    if (author !== '') authors.add(author);
    if (isNew) count += 1;
  }
  return { count, authors: [...authors] };
}

/** How many passages were deleted (`w:del`) or inserted (`w:ins`); what was moved is neither. */
export const countPassages = (body: XmlElement, name: 'w:del' | 'w:ins'): number =>
  listMarks(body).filter((mark) => mark.name === name && mark.isNew).length;

/** A mark of a change; `isNew` where it does not go on with the one before it. */
type Mark = { name: string; author: string; isNew: boolean };

function listMarks(body: XmlElement): Mark[] {
  const found: Mark[] = [];
  let before = '';
  const walk = (element: XmlElement) => {
    for (const child of element.children) {
      const kind = kindOf(child);
      if (kind === undefined) {
        if (child.name === 'w:r') before = '';
        if (child.name !== '#text') walk(child);
        continue;
      }
      const author = child.attributes['w:author'] ?? '';
      found.push({ name: child.name, author, isNew: before !== kind + author });
      before = kind + author;
    }
  };
  walk(body);
  return found;
}

const kindOf = ({ name }: XmlElement): 'put' | 'taken' | undefined =>
  marks.put.has(name) ? 'put' : marks.taken.has(name) ? 'taken' : undefined;

/** The body of a Word file with all its tracked changes accepted or rejected; the body itself where there are none. */
export function settle(body: XmlElement, settling: Settling): XmlElement {
  if (findChanges(body).count === 0) return body;
  const gone = settling === 'accepted' ? marks.taken : marks.put;
  return settled(body, gone);
}

function settled(element: XmlElement, gone: ReadonlySet<string>): XmlElement {
  if (element.name === 'w:delText') return { ...element, name: 'w:t' };
  const children = element.children
    .filter((child) => !gone.has(child.name) && !ranges.test(child.name) && !isGoneRow(child, gone))
    .flatMap((child) => {
      const whole = settled(child, gone);
      return kindOf(child) === undefined ? [whole] : whole.children;
    });
  return { ...element, children: joinParagraphs(element, children, gone) };
}

/** A row of a table is put in or taken out by a mark among its properties. */
const isGoneRow = (row: XmlElement, gone: ReadonlySet<string>): boolean =>
  row.name === 'w:tr' && propertiesOf(row, 'w:trPr').some(({ name }) => gone.has(name));

const propertiesOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.find((child) => child.name === name)?.children ?? [];

/** A paragraph whose mark is gone goes on with the next one, which lends it its properties. */
function joinParagraphs(
  parent: XmlElement,
  children: readonly XmlElement[],
  gone: ReadonlySet<string>,
): XmlElement[] {
  const lost = new Set(
    parent.children
      .filter(({ name }) => name === 'w:p')
      .flatMap((paragraph, n) => (isMarkGone(paragraph, gone) ? [n] : [])),
  );
  if (lost.size === 0) return [...children];
  let number = -1;
  let open: XmlElement | undefined;
  const joined: XmlElement[] = [];
  for (const child of children) {
    if (child.name !== 'w:p') {
      if (open !== undefined) joined.push(open);
      open = undefined;
      joined.push(child);
      continue;
    }
    number += 1;
    const whole = open === undefined ? child : join(open, child);
    open = lost.has(number) ? whole : undefined;
    if (open === undefined) joined.push(whole);
  }
  return open === undefined ? joined : [...joined, open];
}

const isMarkGone = (paragraph: XmlElement, gone: ReadonlySet<string>): boolean =>
  propertiesOf(paragraph, 'w:pPr')
    .filter(({ name }) => name === 'w:rPr')
    .some(({ children }) => children.some(({ name }) => gone.has(name)));

const isProperties = ({ name }: XmlElement) => name === 'w:pPr';

const join = (first: XmlElement, next: XmlElement): XmlElement => ({
  ...next,
  children: [
    ...next.children.filter(isProperties),
    ...first.children.filter((child) => !isProperties(child)),
    ...next.children.filter((child) => !isProperties(child)),
  ],
});
