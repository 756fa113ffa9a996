import type { Letters } from './letters.ts';
import { findElement, type XmlElement } from './xml.ts';

/** What a style of an OpenDocument text says: that its text is hidden, that a page ends before its paragraphs, how its letters are set. */
export type OdtStyle = { isHidden: boolean; hasPageBefore: boolean; letters: Letters };

const maxBases = 10;

/** The styles of an OpenDocument text by kind and name, with what they inherit, out of the files that hold some. */
export class OdtStyles {
  readonly #files: Map<string, XmlElement>;
  readonly #known = new Map<string, OdtStyle>();

  constructor(files: readonly (XmlElement | undefined)[]) {
    this.#files = new Map(
      files.flatMap(stylesIn).map((style) => {
        const { 'style:family': family = '', 'style:name': name = '' } = style.attributes;
        return [`${family} ${name}`, style];
      }),
    );
  }

  /** The style of an element's text: `paragraph`, `text` or `section`. */
  of(family: 'paragraph' | 'text' | 'section', element: XmlElement): OdtStyle {
    const name = element.attributes['text:style-name'] ?? '';
    const key = `${family} ${name}`;
    const known = this.#known.get(key) ?? this.#read(family, name);
    this.#known.set(key, known);
    return known;
  }

  #read(family: string, name: string): OdtStyle {
    const found: OdtStyle = { isHidden: false, hasPageBefore: false, letters: {} };
    let style = this.#files.get(`${family} ${name}`);
    for (let step = 0; style !== undefined && step < maxBases; step += 1) {
      const properties = style.children.map(({ attributes }) => attributes);
      found.isHidden ||= properties.some((one) => one['text:display'] === 'none');
      found.hasPageBefore ||= properties.some((one) => one['fo:break-before'] === 'page');
      for (const one of properties) found.letters = { ...lettersOf(one), ...found.letters };
      style = this.#files.get(`${family} ${style.attributes['style:parent-style-name'] ?? ''}`);
    }
    return found;
  }
}

function lettersOf(properties: Record<string, string>): Letters {
  const { 'fo:font-weight': weight, 'fo:font-size': size = '' } = properties;
  const underline = properties['style:text-underline-style'];
  const [, points] = /^([\d.]{1,6})pt$/.exec(size) ?? [];
  const letters: Letters = {};
  if (weight !== undefined) letters.isBold = weight === 'bold' || Number(weight) >= boldWeight;
  if (underline !== undefined) letters.isUnderlined = underline !== 'none';
  if (properties['fo:text-transform'] === 'uppercase') letters.isCapitals = true;
  if (points !== undefined) letters.size = Number(points);
  return letters;
}

const boldWeight = 600;

/** Where styles stand: those of the document, and those that a program made for single paragraphs. */
const stylesIn = (file: XmlElement | undefined): XmlElement[] =>
  ['office:styles', 'office:automatic-styles'].flatMap(
    (name) => (file && findElement(file, name)?.children) ?? [],
  );
