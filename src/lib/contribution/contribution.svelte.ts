import type { Agreement } from '#domain/clause/records.ts';
import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import type { Sent } from '#domain/submission/submission.ts';
import type { TextFrom } from '#domain/words.ts';
import { criticalIn, type CriticalWords } from '#lib/scan/critical-words.ts';
import { listOffered, plainlyMeant, type ChosenArticle } from './articles.ts';
import { merge } from '#domain/merge/merge.ts';
import { isSame } from '#domain/merge/same.ts';
import { emptyDraft, type Choice, type Draft } from './draft.ts';
import { isOfPictures, type ProblemReason } from '#lib/documents/problem.ts';
import { Pause } from '#lib/scan/pause.svelte.ts';
import type { ScanLanguage } from '#lib/scan/scan-languages.ts';
import { KeptContribution, type Change } from './kept-contribution.ts';
import { knownPart, withoutKnown } from './known-agreement.ts';
import { KnownChoice } from './known-choice.svelte.ts';
import { fillIn } from './read-facts.ts';
import { firstOpenStep, problemsOf, stepsOf, type Step, type StepProblem } from './steps.ts';

/** Why reading ended without articles: for a reason of the document, because the sender stopped it, or by a fault. */
export type ReadingProblem = ProblemReason | 'cancelled' | 'failed';

/** A sender's contribution from the first question to the receipt, kept on the device until it is sent. */
export class Contribution {
  draft = $state(emptyDraft());
  reading = $state.raw<DocumentReading>();
  document = $state.raw<Blob>();
  step = $state<Step>('document');
  problems = $state.raw<StepProblem[]>([]);
  sent = $state.raw<Sent>();

  /** Pages read so far, while a document is being read. */
  progress = $state.raw<{ page: number; pages: number }>();
  readingProblem = $state.raw<ReadingProblem>();
  /** Whether the document turned out to be pictures of pages, and whether these are being read. */
  hasPictures = $state(false);
  isFromPictures = $state(false);

  isOpened = $state(false);
  /** Whether this browser keeps drafts. */
  isKept = $state(true);

  /** The questions that are asked. */
  steps = $derived(stepsOf(this.draft));
  articles = $derived(listOffered(this.reading, this.draft));
  chosen = $derived(this.articles.filter(({ isChosen }) => isChosen));
  reached = $derived(firstOpenStep(this.answers));
  isBegun = $derived(this.document !== undefined || this.draft.pasted !== '');

  /** What a person compares in texts that were read from pictures. */
  readonly critical: CriticalWords;
  /** Holds up the reading of pictures while it is on. */
  readonly pause = new Pause();
  readonly known = new KnownChoice(this);
  readonly #kept = new KeptContribution();
  #reading: AbortController | undefined;
  #isRead: Promise<void> | undefined;
  /** The pasted text that was read last. */
  #pasted = '';

  constructor(critical: CriticalWords) {
    this.critical = critical;
  }

  get answers() {
    return { draft: this.draft, hasReading: this.reading !== undefined, articles: this.articles };
  }

  /** Takes up the draft that this device keeps, if there is one. */
  async open(): Promise<void> {
    this.#kept.begin($state.snapshot(this.draft));
    const kept = await this.#ask(() => this.#kept.read());
    if (kept?.draft !== undefined) this.draft = kept.draft;
    this.document = kept?.document;
    this.reading = kept?.reading;
    if (this.reading !== undefined) this.#pasted = this.draft.pasted;
    this.isOpened = true;
  }

  /** Keeps the answers as they are now, with what another tab changed in them. */
  async save(): Promise<void> {
    if (this.sent !== undefined) return;
    await this.#ask(async () => {
      const mine = $state.snapshot(this.draft);
      this.#takeIn(mine, await this.#kept.keepDraft(mine));
    });
  }

  /** Goes on with what other tabs of this browser do to the draft; returns how to stop. */
  listen(): () => void {
    return this.#kept.listen((change) => void this.#follow(change));
  }

  async #follow(change: Change): Promise<void> {
    if (!this.isOpened || this.sent !== undefined || this.progress !== undefined) return;
    if (change === 'forgotten') {
      if (this.#kept.hasKept($state.snapshot(this.draft))) this.#begin();
      return;
    }
    await this.#ask(async () => {
      const mine = $state.snapshot(this.draft);
      const { draft, document, reading } = await this.#kept.follow(mine, change);
      if (draft !== undefined) this.#takeIn(mine, draft);
      if (change === 'draft') return;
      this.document = document;
      this.reading = reading;
      if (reading !== undefined) this.#pasted = this.draft.pasted;
    });
    if (!this.#isOpen(this.step)) this.show(this.reached);
  }

  /** Goes on with a draft that was brought together with `mine`, and with what was typed since. */
  #takeIn(mine: Draft, merged: Draft): void {
    if (isSame(mine, merged)) return;
    this.draft = merge(mine, $state.snapshot(this.draft), merged);
  }

  /** Deletes the draft from the device and begins anew. */
  async restart(): Promise<void> {
    this.#begin();
    await this.#ask(() => this.#kept.forget());
  }

  #begin(): void {
    this.stopReading();
    this.draft = emptyDraft();
    this.#kept.begin($state.snapshot(this.draft));
    this.document = undefined;
    this.reading = undefined;
    this.readingProblem = undefined;
    this.hasPictures = false;
    this.sent = undefined;
    this.show('document');
  }

  /** Shows a step, or the first unanswered one where that comes before it. */
  show(step: Step): void {
    this.problems = [];
    this.step = this.#isOpen(step) ? step : this.reached;
  }

  /** Whether a step is asked, and all before it are done. */
  #isOpen(step: Step): boolean {
    return this.steps.slice(0, this.steps.indexOf(this.reached) + 1).includes(step);
  }

  /** Gives clauses of an agreement that the hub knows: what its record says is not asked. */
  takeUp(agreement: Agreement): void {
    const { isBegun } = this;
    const draft = $state.snapshot(this.draft);
    this.draft = { ...draft, ...knownPart(agreement), ...(!isBegun && { source: 'text' }) };
    this.#takeLanguage();
    this.#chooseMeant();
    this.show(this.step);
  }

  /** Describes the agreement anew: it is none that the hub knows. */
  leaveKnown(): void {
    this.draft = withoutKnown($state.snapshot(this.draft));
    this.show(this.step);
  }

  /** Whether the step that is shown is done; otherwise its problems are shown. */
  isStepDone(): boolean {
    this.problems = problemsOf(this.step, this.answers);
    return this.problems.length === 0;
  }

  problemAt(field: string): StepProblem['problem'] | undefined {
    return this.problems.find((problem) => problem.field === field)?.problem;
  }

  choose(index: number, change: Choice): void {
    this.draft.choices[index] = { ...this.draft.choices[index], ...change };
  }

  /** Adds a passage that the sender marked, and chooses it; nothing is proposed of it. */
  async mark(passage: Pick<ReadArticle, 'title' | 'text' | 'page' | 'language' | 'path'>) {
    if (this.reading === undefined) return;
    const article: ReadArticle = {
      ...passage,
      number: null,
      topic: null,
      topics: [],
      strength: null,
      because: { topic: [], strength: [] },
      digital: false,
    };
    const reading = { ...this.reading, articles: [...this.reading.articles, article] };
    this.reading = reading;
    this.choose(reading.articles.length - 1, { chosen: true });
    await this.#ask(() => this.#kept.keepReading(reading));
  }

  /** Takes another document, of which nothing has been read yet. */
  async take(file: Blob, name: string): Promise<void> {
    this.document = file;
    this.draft.fileName = name;
    this.draft.choices = {};
    this.reading = undefined;
    this.readingProblem = undefined;
    this.hasPictures = false;
    await this.#ask(() => this.#kept.keepDocument(file));
  }

  /** Waits for a reading under way; of pasted text that has not been read yet, begins it. */
  async finishReading(): Promise<void> {
    if (this.step !== 'document') return;
    const { source, pasted } = this.draft;
    if (source === 'text' && pasted.trim() !== '' && pasted !== this.#pasted) {
      await this.take(new Blob([pasted], { type: 'text/plain' }), '');
      this.#pasted = pasted;
      await this.read();
    }
    await this.#isRead;
  }

  /** Reads the document in a worker, with titles of articles that the sender knows; afterwards there is a reading or a problem. */
  read(titles: readonly string[] = []): Promise<void> {
    const { reading } = this;
    return this.#readBy(async (document, options) => {
      const { readInWorker, readRunsInWorker } = await import('#lib/documents/read-in-worker.ts');
      const scan = titles.length === 0 ? undefined : reading?.scan;
      if (scan === undefined) return readInWorker(document, { ...options, titles });
      const { runsOf } = await import('#lib/scan/runs.ts');
      const runs = scan.map((page) => [runsOf(page)]);
      return { ...(await readRunsInWorker(runs, { ...options, titles })), scan };
    });
  }

  /** Reads the document from the pictures of its pages, in these languages, on this device. */
  readPictures(languages: readonly ScanLanguage[]): Promise<void> {
    this.isFromPictures = true;
    return this.#readBy(async (document, options) => {
      const { readScan } = await import('#lib/scan/read-scan.ts');
      return readScan(document, { ...options, languages, mayGoOn: () => this.pause.isOver() });
    });
  }

  /** Reads the document anew with titles of articles that the hub did not find; what was chosen is chosen anew. */
  async readWith(titles: readonly string[]): Promise<void> {
    this.draft.choices = {};
    await this.read(titles);
  }

  #readBy(reader: Reader): Promise<void> {
    this.#isRead = this.#read(reader);
    return this.#isRead;
  }

  async #read(readBy: Reader): Promise<void> {
    const { document } = this;
    if (document === undefined) return;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.readingProblem = undefined;
    this.progress = { page: 0, pages: 0 };
    try {
      const reading = await readBy(document, {
        signal,
        onProgress: (page, pages) => {
          this.progress = { page, pages };
        },
      });
      this.reading = reading;
      if (this.draft.known === null)
        Object.assign(this.draft, fillIn($state.snapshot(this.draft), reading));
      this.#takeLanguage();
      this.#chooseMeant();
      await this.#ask(() => this.#kept.keepReading(reading));
    } catch (error) {
      this.readingProblem = signal.aborted ? 'cancelled' : reasonOf(error);
      if (isOfPictures(this.readingProblem)) this.hasPictures = true;
    } finally {
      this.progress = undefined;
      this.isFromPictures = false;
      this.pause.end();
    }
  }

  /** What texts were read from, where their document was pictures; for sending. */
  async textsFrom(): Promise<(article: ChosenArticle) => TextFrom | undefined> {
    const pages = this.reading?.scan;
    if (pages === undefined) return () => undefined;
    const { textFrom } = await import('#lib/scan/text-from.ts');
    return (article) => textFrom(article, pages, criticalIn(article.language, this.critical));
  }

  /** The text says its language where nobody did; of a known agreement it is asked only where the text does not say it. */
  #takeLanguage(): void {
    const { language, known } = this.draft;
    if (this.reading === undefined || language !== '') return;
    if (this.reading.language !== 'und') this.draft.language = this.reading.language;
    else if (known?.open.includes('dates') === false) known.open.push('dates');
  }

  /** Who pastes clauses of a known agreement means those. */
  #chooseMeant(): void {
    if (this.draft.known === null || this.draft.source !== 'text') return;
    for (const { index } of plainlyMeant(this.articles)) this.choose(index, { chosen: true });
  }

  stopReading(): void {
    this.#reading?.abort();
  }

  /** Takes the receipt and forgets the draft. */
  async finish(sent: Sent): Promise<void> {
    this.sent = sent;
    await this.#ask(() => this.#kept.forget());
  }

  /** A browser without storage still lets people contribute, but not leave and come back. */
  async #ask<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await ask();
    } catch (error) {
      console.warn(error);
      this.isKept = false;
      return undefined;
    }
  }
}

/** How a document is read. */
type Reader = (
  document: Blob,
  options: { signal: AbortSignal; onProgress: (page: number, pages: number) => void },
) => Promise<DocumentReading>;

function reasonOf(error: unknown): ReadingProblem {
  if (error instanceof Error && error.name === 'DocumentProblem' && 'reason' in error)
    return error.reason as ProblemReason;
  console.warn(error);
  return 'failed';
}
