import { numeralOf, type NumeralStyle } from './numerals.ts';

type List = { style: NumeralStyle | 'sign' | 'none'; next: number };

const styles: Partial<Record<string, List['style']>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  decimal: '1',
  none: 'none',
};

/** Counts the items of the lists of a web page, whose numbers are in no text. */
export class HtmlLists {
  readonly #open: List[] = [];

  open(isNumbered: boolean, { type = '', start, style = '' }: Record<string, string>): void {
    const [, named = ''] = /list-style(?:-type)?:\s?([a-z-]+)/i.exec(style) ?? [];
    const own = /^[1aAiI]$/.test(type) ? (type as NumeralStyle) : '1';
    const from = Number(start ?? 1);
    this.#open.push({
      style: styles[named.toLowerCase()] ?? (isNumbered ? own : 'sign'),
      next: Number.isInteger(from) ? from : 1,
    });
  }

  close(): void {
    this.#open.pop();
  }

  /** What a browser shows before the next item: a number as the list counts, or a dash. */
  next({ value }: Record<string, string>): string {
    const list = this.#open.at(-1);
    if (list === undefined) return '–';
    const number = Number(value ?? NaN);
    if (Number.isInteger(number)) list.next = number;
    list.next += 1;
    if (list.style === 'none') return '';
    return list.style === 'sign' ? '–' : `${numeralOf(list.next - 1, list.style)}.`;
  }
}
