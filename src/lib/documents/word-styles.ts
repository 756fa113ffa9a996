import type { Letters } from './letters.ts';
import { childrenOf, findElement, valueOf, type XmlElement } from './xml.ts';

/** A list a paragraph stands in: its definition and how deep. */
export type ListPlace = { list: string; depth: number };

/** What a style says of its paragraphs or letters. */
export type WordStyle = {
  level?: number;
  place?: ListPlace;
  isContents: boolean;
  isHidden?: boolean;
  /** What it says of its letters, then what each style says that it is based on. */
  letters: Letters[];
};

const bodyText = 9;
const maxBases = 10;

/** The styles of a Word file by their id, with what they inherit. */
export function readStyles(file: XmlElement | undefined): Map<string, WordStyle> {
  const styles = file === undefined ? [] : childrenOf(findElement(file, 'w:styles'), 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  return new Map([...byId].map(([id, style]) => [id, styleOf(style, byId)]));
}

function styleOf(style: XmlElement, byId: Map<string, XmlElement>): WordStyle {
  const found: WordStyle = { isContents: false, letters: [] };
  let own: XmlElement | undefined = style;
  for (let step = 0; own !== undefined && step < maxBases; step += 1) {
    const name = (valueOf(own, 'w:name') ?? '').toLowerCase();
    found.isContents ||= /^(?:toc|table of figures)\b/.test(name);
    const properties: XmlElement | undefined = childrenOf(own, 'w:pPr')[0];
    const level = levelOf(properties) ?? levelOfName(name);
    if (level !== undefined) found.level ??= level;
    const place = listPlaceOf(properties);
    if (place !== undefined) found.place ??= place;
    const letters = childrenOf(own, 'w:rPr')[0];
    const hidden = isHidden(letters);
    if (hidden !== undefined) found.isHidden ??= hidden;
    found.letters = [...found.letters, lettersOf(letters)];
    own = byId.get(valueOf(own, 'w:basedOn') ?? '');
  }
  return found;
}

/** The heading level (1 to 9) that properties of a paragraph state, undefined for body text. */
export function levelOf(properties: XmlElement | undefined): number | undefined {
  const outline = valueOf(properties, 'w:outlineLvl');
  const level = outline === undefined ? bodyText : Number(outline);
  return level < bodyText ? level + 1 : undefined;
}

/** Whether properties of letters say that these are hidden; undefined where they do not say. */
export const isHidden = (properties: XmlElement | undefined): boolean | undefined =>
  isOn(properties, 'w:vanish');

function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const [mark] = childrenOf(properties, name);
  return mark && !/^(?:0|false|off|none)$/.test(mark.attributes['w:val'] ?? '');
}

/** What properties of letters say of how these are set. */
export function lettersOf(properties: XmlElement | undefined): Letters {
  const halfPoints = Number(valueOf(properties, 'w:sz') ?? NaN);
  const says: Letters = {
    isBold: isOn(properties, 'w:b'),
    isUnderlined: isOn(properties, 'w:u'),
    isCapitals: isOn(properties, 'w:caps'),
    size: halfPoints > 0 ? halfPoints / 2 : undefined,
  };
  return says;
}

/** The list that properties of a paragraph name; an empty `list` takes the paragraph out of that of its style. */
export function listPlaceOf(properties: XmlElement | undefined): ListPlace | undefined {
  const [numbering] = childrenOf(properties, 'w:numPr');
  if (numbering === undefined) return undefined;
  const list = valueOf(numbering, 'w:numId');
  if (list === undefined) return undefined;
  return { list: list === '0' ? '' : list, depth: Number(valueOf(numbering, 'w:ilvl') ?? 0) };
}

function levelOfName(name: string): number | undefined {
  const [, level] = /^heading (\d)$/.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}
