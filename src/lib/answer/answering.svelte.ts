import { byKey, editKey, piecesOf, returnKey, type Piece } from '#domain/answer/pieces.ts';
import { oldWording, returnOf, type AnswerRow } from '#domain/answer/rows.ts';
import type { ComparisonRules } from '#domain/compare/rules.ts';
import { Answer, emptyAnswer, type GivenText } from '#domain/tools/answer.ts';
import { KeptWork } from '#lib/saved/kept-work.svelte.ts';
import { compareInWorker } from './ask-worker.ts';

/** How far the texts are compared: one is missing, it is being done, done, or cannot be. */
type Progress = 'waiting' | 'comparing' | 'ready' | 'too-long' | 'failed';

/** An answer to a draft on its page: both texts, their points in rows, and the union's changes. */
export class Answering extends KeptWork<Answer> {
  rows = $state.raw<AnswerRow[]>([]);
  progress = $state<Progress>('waiting');
  isAligned = $state(true);
  isJudged = $state(true);

  readonly #rules: ComparisonRules;
  readonly #edits = $derived(byKey(this.document.edits, editKey));
  readonly #returns = $derived(byKey(this.document.returns, returnKey));

  /** How many points the union changed. */
  readonly changes = $derived(this.#edits.size + this.#returns.size);

  constructor(rules: ComparisonRules) {
    super({
      tool: 'answer',
      kind: 'worksheet',
      schema: Answer,
      empty: emptyAnswer,
      titleOf: ({ title, theirs }) => title.trim() || theirs.name,
      isKeptOnAsking: true,
    });
    this.#rules = rules;
  }

  /** Opens the work and compares its texts whenever one of them changes; returns how to stop. */
  override start(): () => void {
    const stop = super.start();
    const stopComparing = $effect.root(() => {
      $effect(() => this.#compare());
    });
    return () => {
      stop();
      stopComparing();
    };
  }

  giveBase(text: GivenText): void {
    this.document.base = text;
    this.document.returns = [];
  }

  giveTheirs(text: GivenText): void {
    this.document.theirs = text;
    this.document.edits = [];
    this.document.returns = [];
  }

  /** What the counter-text says in a row; undefined where a point that was left out is not put back. */
  textOf(row: AnswerRow): string | undefined {
    if (row.theirs === undefined) return this.#returns.get(row.key)?.text;
    return this.#edits.get(row.key)?.text ?? this.#drafted(row);
  }

  /** Whether the union changed a row. */
  isOurs({ key }: AnswerRow): boolean {
    return this.#edits.has(key) || this.#returns.has(key);
  }

  /** Writes what the counter-text says in a row. */
  write(row: AnswerRow, text: string): void {
    const own = this.#edits.get(row.key) ?? this.#returns.get(row.key);
    if (row.theirs !== undefined && text === this.#drafted(row)) this.leave(row);
    else if (own !== undefined) own.text = text;
    else if (row.theirs === undefined) this.document.returns.push({ ...this.#return(row), text });
    else this.document.edits.push({ from: row.theirs.from, to: row.theirs.to, text });
  }

  /** Takes the wording of the base back, or puts back a point that was left out; strikes out what the base has not. */
  takeBack(row: AnswerRow): void {
    this.write(row, this.oldTextOf(row));
  }

  /** A row in the words of the base; empty where the base has not the point. */
  oldTextOf(row: AnswerRow): string {
    return row.theirs === undefined
      ? this.#return(row).text
      : oldWording(row, this.document.theirs.text);
  }

  /** Leaves a row as the employer's text has it. */
  leave({ key }: AnswerRow): void {
    this.document.edits = this.document.edits.filter((one) => editKey(one) !== key);
    this.document.returns = this.document.returns.filter((one) => returnKey(one) !== key);
  }

  /** Both texts piece by piece, each point of the employer's text a piece of its own. */
  get pieces(): Piece[] {
    const { theirs, edits, returns } = this.plain;
    const untouched = this.rows.flatMap((row) =>
      row.theirs === undefined || this.#edits.has(row.key)
        ? []
        : [{ from: row.theirs.from, to: row.theirs.to, text: this.#drafted(row) }],
    );
    return piecesOf(theirs.text, [...edits, ...untouched], returns);
  }

  #drafted({ theirs }: AnswerRow): string {
    return theirs === undefined ? '' : this.document.theirs.text.slice(theirs.from, theirs.to);
  }

  #return(row: AnswerRow) {
    const { theirs, base } = this.document;
    return returnOf(row, theirs.text, base.text);
  }

  #compare(): () => void {
    const { base, theirs } = this.document;
    const texts = [base, theirs].map(({ text, language }) => ({ text, language }));
    const calling = new AbortController();
    this.rows = [];
    const isWhole = texts.every(({ text }) => text !== '');
    this.progress = isWhole ? 'comparing' : 'waiting';
    if (isWhole) void this.#take(texts, calling.signal);
    return () => {
      calling.abort();
    };
  }

  async #take(texts: { text: string; language: string }[], signal: AbortSignal): Promise<void> {
    try {
      const found = await compareInWorker(texts, this.#rules, signal);
      if (signal.aborted) return;
      this.rows = found?.rows ?? [];
      this.isAligned = found?.isAligned ?? true;
      this.isJudged = found?.isJudged ?? true;
      this.progress = found === undefined ? 'too-long' : 'ready';
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.progress = 'failed';
    }
  }
}
