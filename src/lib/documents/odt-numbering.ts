import { numeralOf, type NumeralStyle } from './numerals.ts';
import { findElement, type XmlElement } from './xml.ts';

type Level = {
  format: string;
  prefix: string;
  suffix: string;
  /** How many numbers are shown, this level's the last: "12.3" has two. */
  shown: number;
  start: number;
  isBullet: boolean;
};
type Levels = Map<number, Level>;

const maxDepth = 10;
const formats = new Set(['1', 'a', 'A', 'i', 'I']);

/** Counts the automatic numbers of an OpenDocument text, of lists and of headings, which are in no paragraph's text. */
export class OdtNumbering {
  readonly #lists = new Map<string, Levels>();
  readonly #outline: Levels;
  readonly #counts = new Map<string, number[]>();

  constructor(files: readonly (XmlElement | undefined)[]) {
    for (const name of ['office:styles', 'office:automatic-styles']) {
      for (const file of files) {
        for (const style of (file && findElement(file, name)?.children) ?? []) {
          if (style.name === 'text:list-style')
            this.#lists.set(style.attributes['style:name'] ?? '', levelsOf(style));
        }
      }
    }
    const outline = files.flatMap(
      (file) => (file && findElement(file, 'text:outline-style')) ?? [],
    );
    this.#outline = outline[0] === undefined ? new Map<number, Level>() : levelsOf(outline[0]);
  }

  /** The number of the next item of a list, `depth` counted from 1; `list` says which items are counted together. */
  nextItem(style: string, list: string, depth: number, start?: number): string {
    return this.#next(this.#lists.get(style), `list ${list}`, depth, start);
  }

  /** The number of the next heading of a level, empty where headings are not counted. */
  nextHeading(level: number): string {
    return this.#next(this.#outline, 'outline', level);
  }

  #next(levels: Levels | undefined, key: string, depth: number, start?: number): string {
    const level = levels?.get(depth);
    if (levels === undefined || level === undefined || depth > maxDepth) return '';
    if (level.isBullet) return '–';
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    counts.length = depth;
    counts[depth - 1] = start ?? (counts[depth - 1] ?? level.start - 1) + 1;
    if (!formats.has(level.format)) return '';
    const first = Math.max(1, depth - level.shown + 1);
    const numbers = Array.from({ length: depth - first + 1 }, (_, index) => first + index)
      .flatMap((at) => {
        const own = levels.get(at);
        return own === undefined || !formats.has(own.format) ? [] : [{ at, own }];
      })
      .map(({ at, own }) => numeralOf(counts[at - 1] ?? own.start, own.format as NumeralStyle));
    return `${level.prefix}${numbers.join('.')}${level.suffix}`.trim();
  }
}

function levelsOf(style: XmlElement): Levels {
  return new Map(
    style.children.flatMap(({ name, attributes }): [number, Level][] => {
      const depth = Number(attributes['text:level'] ?? NaN);
      if (!(depth >= 1 && depth <= maxDepth)) return [];
      return [
        [
          depth,
          {
            format: attributes['style:num-format'] ?? '',
            prefix: attributes['style:num-prefix'] ?? '',
            suffix: attributes['style:num-suffix'] ?? '',
            shown: Number(attributes['text:display-levels'] ?? 1),
            start: Number(attributes['text:start-value'] ?? 1),
            isBullet: /bullet|image/.test(name),
          },
        ],
      ];
    }),
  );
}
