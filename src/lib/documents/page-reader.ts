import { HoldingCounts } from '#domain/reading/holdings.ts';
import type { Block } from './blocks.ts';
import { blockElements, isBeside, isEndless } from './html-elements.ts';
import { withoutEntities } from './html-entities.ts';
import { HtmlLists } from './html-lists.ts';
import { attributesOf, htmlTokens, type HtmlToken } from './html-tokens.ts';
import { PageWriter } from './page-writer.ts';

type Tag = Extract<HtmlToken, { kind: 'open' }>;
const counted = ['main', 'article', 'a', 'sup', 'pre', 'b', 'strong'] as const;
type Counted = (typeof counted)[number];

const isCounted = (name: string): name is Counted => counted.some((one) => one === name);

/** Reads a web page tag by tag; what is no part of its text is passed over with all it holds. */
export class PageReader {
  readonly #writer = new PageWriter();
  readonly #lists = new HtmlLists();
  readonly #counts = new HoldingCounts();
  /** How many of these are open. */
  readonly #open: Record<Counted, number> = {
    main: 0,
    article: 0,
    a: 0,
    sup: 0,
    pre: 0,
    b: 0,
    strong: 0,
  };
  /** How many ends of an element are still to come. */
  readonly #ends = new Map<string, number>();
  /** What is passed over, until as many of its name have ended as began. */
  #beside: { name: string; depth: number } | undefined;

  read(source: string): void {
    for (const token of htmlTokens(source)) {
      if (token.kind === 'close') this.#ends.set(token.name, (this.#ends.get(token.name) ?? 0) + 1);
    }
    for (const token of htmlTokens(source)) this.#take(token);
  }

  finish(): { blocks: Block[]; counts: HoldingCounts } {
    return { blocks: this.#writer.finish(), counts: this.#counts };
  }

  #take(token: HtmlToken): void {
    if (token.kind === 'close') {
      this.#ends.set(token.name, (this.#ends.get(token.name) ?? 0) - 1);
    }
    if (this.#beside !== undefined && !this.#isOver(token)) return;
    if (token.kind === 'text') this.#write(token.text);
    else if (token.kind === 'open') this.#begin(token);
    else this.#end(token.name);
  }

  /** Whether what is passed over ends before this token. */
  #isOver(token: HtmlToken): boolean {
    const beside = this.#beside;
    if (beside === undefined || token.kind === 'text' || token.name !== beside.name) return false;
    if (token.kind === 'open' && !isEndless(token.name)) {
      if (!token.isEmpty) beside.depth += 1;
      return false;
    }
    beside.depth -= 1;
    if (beside.depth > 0) return false;
    this.#beside = undefined;
    return token.kind === 'open';
  }

  #write(text: string): void {
    this.#writer.write(withoutEntities(text), {
      isLink: this.#open.a > 0,
      isRaised: this.#open.sup > 0,
      isPrinted: this.#open.pre > 0,
      isBold: this.#open.b + this.#open.strong > 0,
    });
  }

  #begin(tag: Tag): void {
    const { name } = tag;
    const attributes = attributesOf(tag.attributes);
    const isInside = this.#open.main + this.#open.article > 0;
    const isLeftOut =
      isBeside(name, tag.attributes, attributes, isInside) && (this.#ends.get(name) ?? 0) > 0;
    if (isLeftOut && !tag.isEmpty) {
      this.#beside = { name, depth: 1 };
      if (name === 'del') this.#counts.add('deleted');
      return;
    }
    if (name === 'br') this.#writer.break();
    else if (blockElements.has(name)) this.#beginBlock(name, attributes);
    if (name === 'ins') this.#counts.add('inserted');
    const isLink = name !== 'a' || attributes.href !== undefined;
    if (isCounted(name) && !tag.isEmpty && isLink) this.#open[name] += 1;
    this.#setPart();
  }

  #beginBlock(name: string, attributes: Record<string, string>): void {
    const writer = this.#writer;
    if (name === 'table') writer.openTable();
    else if (name === 'tr') writer.openRow();
    else if (name === 'td' || name === 'th') writer.openCell();
    else writer.endParagraph();
    if (name === 'ul' || name === 'ol') this.#lists.open(name === 'ol', attributes);
    else if (name === 'li') writer.marker = this.#lists.next(attributes);
    else if (/^h[1-6]$/.test(name)) writer.level = Number(name.charAt(1));
  }

  #end(name: string): void {
    if (name === 'table') this.#writer.closeTable();
    else if (blockElements.has(name)) this.#writer.endParagraph();
    if (name === 'ul' || name === 'ol') this.#lists.close();
    if (name === 'li') this.#writer.marker = '';
    if (/^h[1-6]$/.test(name)) this.#writer.level = undefined;
    if (isCounted(name)) this.#open[name] = Math.max(0, this.#open[name] - 1);
    this.#setPart();
  }

  #setPart(): void {
    const { main, article } = this.#open;
    this.#writer.part = main > 0 ? 'main' : article > 0 ? 'article' : undefined;
  }
}
