import type { Block } from './blocks.ts';

type Letters = { letters: number; linked: number };
type Part = 'main' | 'article' | undefined;

const minLinks = 3;
const minLinked = 0.9;
const minMain = 0.25;
const minArticles = 0.5;
const minLeft = 0.5;

/** What a web page says, of which menus and what stands beside its main part are left out in the end. */
export class PageText {
  readonly #blocks: { block: Block; part: Part }[] = [];
  readonly #letters = new Map<Block, Letters>();

  push(block: Block, part: Part): void {
    this.#blocks.push({ block, part });
  }

  /** Notes how many letters a paragraph has, and how many of these lead elsewhere. */
  note(block: Block, letters: Letters): void {
    this.#letters.set(block, letters);
  }

  finish(): Block[] {
    const own = this.#mainPart();
    const text = this.#withoutMenus(own);
    // A page that is mostly links is read with them.
    return this.#count(text) >= this.#count(own) * minLeft ? text : own;
  }

  /** What the page itself calls its main part, or its articles, where these hold much of it. */
  #mainPart(): Block[] {
    const all = this.#blocks.map(({ block }) => block);
    const inside = (...parts: Part[]) =>
      this.#blocks.filter(({ part }) => parts.includes(part)).map(({ block }) => block);
    const main = inside('main');
    if (main.length > 0 && this.#count(main) >= this.#count(all) * minMain) return main;
    const articles = inside('main', 'article');
    return this.#count(articles) >= this.#count(all) * minArticles ? articles : all;
  }

  /** Without runs of paragraphs that are links from end to end. */
  #withoutMenus(blocks: readonly Block[]): Block[] {
    const kept: Block[] = [];
    let run: Block[] = [];
    const endRun = () => {
      if (run.length < minLinks) kept.push(...run);
      run = [];
    };
    for (const block of blocks) {
      if (this.#isLink(block)) run.push(block);
      else {
        endRun();
        kept.push(block.kind === 'table' ? this.#tableWithoutMenus(block) : block);
      }
    }
    endRun();
    return kept;
  }

  #tableWithoutMenus(table: Extract<Block, { kind: 'table' }>): Block {
    return {
      ...table,
      rows: table.rows.map((row) => row.map((cell) => this.#withoutMenus(cell))),
    };
  }

  #isLink(block: Block): boolean {
    const { letters = 0, linked = 0 } = this.#letters.get(block) ?? {};
    const isHeading = block.kind === 'paragraph' && block.level !== undefined;
    return !isHeading && letters > 0 && linked >= letters * minLinked;
  }

  #count(blocks: readonly Block[]): number {
    return blocks.reduce((sum, block) => {
      if (block.kind === 'table') return sum + this.#count(block.rows.flat(2));
      return sum + (this.#letters.get(block)?.letters ?? 0);
    }, 0);
  }
}
