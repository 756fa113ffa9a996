import { numeralOf, type NumeralStyle } from './numerals.ts';
import type { ListPlace } from './word-styles.ts';
import { childrenOf, findElement, valueOf, type XmlElement } from './xml.ts';

type ListLevel = { format: string; text: string; start: number };
type ListDefinition = { counters: string; levels: Map<number, ListLevel> };

/** Counts the automatic numbers of a Word file ("Article 12", "12.3", "a)"), which are in no paragraph's text. */
export class WordNumbering {
  readonly #lists: Map<string, ListDefinition>;
  readonly #counters = new Map<string, number[]>();

  constructor(file: XmlElement | undefined) {
    this.#lists = readLists(file);
  }

  /** The number of the next paragraph in a place as Word prints it; a dash for bullets. */
  next({ list, depth }: ListPlace): string {
    const definition = this.#lists.get(list);
    const level = definition?.levels.get(depth);
    if (definition === undefined || level === undefined) return '';
    if (level.format === 'bullet') return '–';
    const counts = this.#counters.get(definition.counters) ?? [];
    this.#counters.set(definition.counters, counts);
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = definition.levels.get(at);
      return shown === undefined ? '' : numeral(counts[at] ?? shown.start, shown.format);
    });
  }
}

function readLists(file: XmlElement | undefined): Map<string, ListDefinition> {
  const numbering = file && findElement(file, 'w:numbering');
  const abstract = new Map(
    childrenOf(numbering, 'w:abstractNum').map((one) => [
      one.attributes['w:abstractNumId'] ?? '',
      new Map(childrenOf(one, 'w:lvl').map(readLevel)),
    ]),
  );
  return new Map(
    childrenOf(numbering, 'w:num').map((one) => {
      const base = valueOf(one, 'w:abstractNumId') ?? '';
      const id = one.attributes['w:numId'] ?? '';
      const overrides = childrenOf(one, 'w:lvlOverride');
      const levels = new Map(abstract.get(base));
      for (const level of overrides.flatMap((override) => childrenOf(override, 'w:lvl'))) {
        levels.set(...readLevel(level));
      }
      return [id, { counters: overrides.length > 0 ? `own ${id}` : base, levels }];
    }),
  );
}

function readLevel(level: XmlElement): [number, ListLevel] {
  return [
    Number(level.attributes['w:ilvl'] ?? 0),
    {
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: valueOf(level, 'w:lvlText') ?? '',
      start: Number(valueOf(level, 'w:start') ?? 1),
    },
  ];
}

/** How Word calls the numerals of a list. */
const styles: Record<string, NumeralStyle> = {
  upperRoman: 'I',
  lowerRoman: 'i',
  upperLetter: 'A',
  lowerLetter: 'a',
};

function numeral(value: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  return numeralOf(value, styles[format] ?? '1');
}
