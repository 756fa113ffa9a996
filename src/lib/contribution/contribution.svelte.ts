import type { Agreement } from '#domain/clause/records.ts';
import { randomId } from '#domain/random-id.ts';
import type { ReadArticle } from '#domain/reading/reading.ts';
import type { Sent } from '#domain/submission/submission.ts';
import type { TextFrom } from '#domain/words.ts';
import { criticalIn, type CriticalWords } from '#lib/scan/critical-words.ts';
import { listOffered, plainlyMeant, type ChosenArticle } from './articles.ts';
import { merge } from '#domain/merge/merge.ts';
import { isSame } from '#domain/merge/same.ts';
import { carryChoices } from './carry-choices.ts';
import { emptyDraft, type Choice, type Draft } from './draft.ts';
import { FilesReader } from './files-reader.svelte.ts';
import {
  moved,
  tooMuchOf,
  withChosen,
  type ChosenFile,
  type GivenFile,
  type TooMuch,
} from './given-files.ts';
import type { ScanLanguage } from '#lib/scan/scan-languages.ts';
import type { Kept } from './draft-store.ts';
import { KeptContribution, type Change } from './kept-contribution.ts';
import { knownPart, withoutKnown } from './known-agreement.ts';
import { KnownChoice } from './known-choice.svelte.ts';
import { fillIn } from './read-facts.ts';
import { firstOpenStep, problemsOf, stepsOf, type Step, type StepProblem } from './steps.ts';

/** A sender's contribution from the first question to the receipt, kept on the device until it is sent. */
export class Contribution {
  draft = $state(emptyDraft());
  /** The files of the agreement, in the order in which they are read. */
  files = $state.raw<GivenFile[]>([]);
  step = $state<Step>('document');
  problems = $state.raw<StepProblem[]>([]);
  sent = $state.raw<Sent>();

  /** Why files that were chosen last were not added. */
  tooMuch = $state.raw<TooMuch>();

  isOpened = $state(false);
  /** Whether this browser keeps drafts. */
  isKept = $state(true);

  /** What reads the files. */
  readonly reader = new FilesReader();
  reading = $derived(this.reader.whole);

  /** The questions that are asked. */
  steps = $derived(stepsOf(this.draft));
  articles = $derived(listOffered(this.reading, this.draft));
  chosen = $derived(this.articles.filter(({ isChosen }) => isChosen));
  reached = $derived(firstOpenStep(this.answers));
  isBegun = $derived(this.files.length > 0 || this.draft.pasted !== '');

  /** What a person compares in texts that were read from pictures. */
  readonly critical: CriticalWords;
  readonly known = new KnownChoice(this);
  readonly #kept = new KeptContribution();
  readonly #opening = Promise.withResolvers<undefined>();
  /** Resolves when all that was asked to be read is. */
  #isRead = Promise.resolve();
  /** The pasted text that was read last. */
  #pasted = '';

  constructor(critical: CriticalWords) {
    this.critical = critical;
  }

  /** Whether every file was opened, and what was read in them can be sent. */
  get isReadable(): boolean {
    const { trouble, pages } = this.reader;
    return trouble?.reason !== 'pagesTogether' && this.files.every(({ id }) => pages.has(id));
  }

  get answers() {
    const { draft, articles, reader } = this;
    const hasPictures = reader.unread.length > 0;
    return { draft, hasReading: this.reading !== undefined, hasPictures, articles };
  }

  /** Takes up the draft that this device keeps, if there is one. */
  async open(): Promise<void> {
    this.#kept.begin($state.snapshot(this.draft));
    const kept = await this.#ask(() => this.#kept.read());
    if (kept?.draft !== undefined) this.draft = kept.draft;
    this.#takeUp(kept ?? {});
    if (this.reading !== undefined) this.#pasted = this.draft.pasted;
    this.isOpened = true;
    this.#opening.resolve(undefined);
    if (this.files.some(({ id }) => !this.reader.pages.has(id))) void this.readAgain();
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
    if (!this.isOpened || this.sent !== undefined || this.reader.progress) return;
    if (change === 'forgotten') {
      if (this.#kept.hasKept($state.snapshot(this.draft))) this.#begin();
      return;
    }
    await this.#ask(async () => {
      const mine = $state.snapshot(this.draft);
      const { draft, ...kept } = await this.#kept.follow(mine, change);
      if (draft !== undefined) this.#takeIn(mine, draft);
      if (change === 'draft') return;
      this.#takeUp(kept);
      if (this.reading !== undefined) this.#pasted = this.draft.pasted;
    });
    if (!this.#isOpen(this.step)) this.show(this.reached);
  }

  #takeUp({ files = [], groups = [] }: Pick<Partial<Kept>, 'files' | 'groups'>): void {
    this.files = files;
    this.reader.take(groups);
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
    this.#takeUp({});
    this.tooMuch = undefined;
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
    let place = 0;
    await this.#change(() => {
      place = this.reader.add(article);
      return undefined;
    });
    this.choose(place, { chosen: true });
  }

  /** Adds files at the end of the list, in place of those that cannot be read, and reads them. */
  async add(chosen: readonly File[]): Promise<void> {
    // Files may be chosen before the draft of this device is taken up.
    await this.#opening.promise;
    const smaller = await smallerFiles(chosen);
    const kept = this.files.filter(({ id, name }) => name !== '' && !this.reader.isRefused(id));
    const files = withChosen(kept, smaller, randomId);
    this.tooMuch = tooMuchOf(files);
    if (this.tooMuch === undefined) await this.#give(files);
  }

  /** Moves a file by so many places. */
  move(id: string, by: number): Promise<void> {
    return this.#give(moved(this.files, id, by));
  }

  /** Takes a file out. */
  takeOut(id: string): Promise<void> {
    return this.#give(this.files.filter((file) => file.id !== id));
  }

  async #give(files: GivenFile[]): Promise<void> {
    this.tooMuch = undefined;
    this.files = files;
    await this.#ask(() => this.#kept.keepFiles(files));
    await this.readAgain();
  }

  /** Waits for a reading under way; of pasted text that has not been read yet, begins it. */
  async finishReading(): Promise<void> {
    if (this.step !== 'document') return;
    const { source, pasted } = this.draft;
    const isRead = pasted === this.#pasted && this.files.some(({ name }) => name === '');
    if (source === 'text' && pasted.trim() !== '' && !isRead) {
      this.#pasted = pasted;
      const content = new Blob([pasted], { type: 'text/plain' });
      await this.#give([{ id: randomId(), name: '', content }]);
    }
    await this.#isRead;
  }

  /** Reads the files that were not read yet. */
  readAgain(): Promise<void> {
    return this.#readBy(() => this.reader.read(this.files));
  }

  /** Reads the pages that are pictures, in these languages, on this device. */
  readPictures(languages: readonly ScanLanguage[]): Promise<void> {
    return this.#readBy(() => this.reader.readPictures(this.files, languages));
  }

  /** Reads anew with titles of articles that the hub did not find. */
  readWith(titles: readonly string[]): Promise<void> {
    return this.#readBy(() => this.reader.readWith(this.files, titles));
  }

  #readBy(read: () => Promise<void>): Promise<void> {
    return this.#change(read, () => {
      this.#fillIn();
    });
  }

  /** Changes what was read, one thing after the other; what was chosen goes with its article, and `then` follows. */
  #change(change: () => Promise<void> | undefined, then?: () => void): Promise<void> {
    const done = this.#isRead.then(async () => {
      const { groups: before } = this.reader;
      const { key } = this.draft;
      await change();
      const { groups } = this.reader;
      // Somebody began anew meanwhile.
      if (this.draft.key !== key) return;
      this.draft.choices = carryChoices($state.snapshot(this.draft.choices), before, groups);
      then?.();
      await this.#ask(() => this.#kept.keepGroups(groups));
    });
    this.#isRead = done.catch(() => undefined);
    return done;
  }

  /** Answers what the files say of their agreement. */
  #fillIn(): void {
    const { reading } = this;
    if (reading === undefined) return;
    if (this.draft.known === null)
      Object.assign(this.draft, fillIn($state.snapshot(this.draft), reading));
    this.#takeLanguage();
    this.#chooseMeant();
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
    this.reader.stop();
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

/** Chosen files, photographs as small as they may be; one after the other, since each is large while it is open. */
async function smallerFiles(chosen: readonly File[]): Promise<ChosenFile[]> {
  const { smallerPhotograph } = await import('#lib/scan/smaller-photograph.ts');
  const files: ChosenFile[] = [];
  for (const file of chosen)
    files.push({ name: file.name, content: await smallerPhotograph(file) });
  return files;
}
