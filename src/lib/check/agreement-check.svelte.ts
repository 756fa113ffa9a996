import { locales } from '#domain/lists.ts';
import { CheckDocument, emptyCheck, type CheckedTopic } from '#domain/check/check-document.ts';
import { standingOf } from '#domain/check/standing.ts';
import type { Doubt } from '#domain/reading/doubts.ts';
import type { Holding } from '#domain/reading/holdings.ts';
import type { Locale } from '#domain/words.ts';
import { isOfPictures, type ProblemReason } from '#lib/documents/problem.ts';
import { readKeptCountry } from '#lib/law/kept-country.ts';
import { deviceStorage } from '#lib/saved/drafts.ts';
import { KeptWork } from '#lib/saved/kept-work.svelte.ts';
import { Pause } from '#lib/scan/pause.svelte.ts';
import type { ScanLanguage } from '#lib/scan/scan-languages.ts';
import { AskedStorage } from './asked-storage.ts';
import type { SaidWords } from './said.ts';
import { findLadders, laddersAddress, type Ladders } from './ladders.ts';

/** Why there is nothing to show: a reason of the document, the person stopped it, or it failed. */
export type CheckProblem = ProblemReason | 'cancelled' | 'failed';

/** The check of an agreement on its page: read and held against the topics on this device, kept only when its person asks. */
export class AgreementCheck extends KeptWork<CheckDocument> {
  /** Pages read so far, while an agreement is being read. */
  progress = $state.raw<{ page: number; pages: number }>();
  problem = $state.raw<CheckProblem>();
  /** What is said of a document that is read, where it could be had. */
  said = $state.raw<SaidWords>();
  /** Whether the agreement turned out to be pictures of pages. */
  hasPictures = $state(false);
  /** Holds up the reading of pictures while it is on. */
  readonly pause = new Pause();
  /** What the file held besides its text, known until the page is left. */
  holds = $state.raw<Holding[]>([]);
  /** What shows that it was not read well, known as long. */
  doubts = $state.raw<Doubt[]>([]);
  /** The model clauses in the language of the agreement, or else of the page. */
  ladders = $state.raw<Ladders>();
  /** Whether these could not be had. */
  isWithoutLadders = $state(false);
  /** Whether the device keeps the check. */
  isAsked = $state(false);

  readonly #storage: AskedStorage;
  readonly #locale: Locale;
  #reading: AbortController | undefined;

  constructor(locale: Locale) {
    const kept = typeof window === 'undefined' ? undefined : deviceStorage();
    const storage = new AskedStorage(kept, 'clause-hub/check');
    super(
      {
        tool: 'check',
        kind: 'worksheet',
        schema: CheckDocument,
        empty: emptyCheck,
        titleOf: ({ title }) => title,
      },
      { storage, ask: (...request) => fetch(...request) },
    );
    this.#storage = storage;
    this.#locale = locale;
    this.isAsked = storage.isAsked;
  }

  get isChecked(): boolean {
    return this.document.topics.length > 0;
  }

  /** The language of the model clauses that are offered. */
  get wording(): Locale {
    return locales.find((locale) => locale === this.document.language) ?? this.#locale;
  }

  topicsThatAre(standing: ReturnType<typeof standingOf>): CheckedTopic[] {
    return this.document.topics.filter((topic) => standingOf(topic) === standing);
  }

  /** Reads an agreement, of pictures of pages in these languages, and holds it against the topics; afterwards there is a check or a problem. */
  async check(file: Blob, name: string, languages?: readonly ScanLanguage[]): Promise<void> {
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    this.problem = undefined;
    this.progress = { page: 0, pages: 0 };
    const fetched = this.#fetchSaid();
    try {
      const { readAndCheck } = await import('./read-and-check.ts');
      const { parts, holds, doubts, ...checked } = await readAndCheck(file, signal, {
        languages,
        mayGoOn: () => this.pause.isOver(),
        onProgress: (page, pages) => {
          this.progress = { page, pages };
        },
      });
      this.hasPictures = false;
      await fetched;
      const title = name.replace(/\.[^.]*$/, '');
      const { sector } = emptyCheck();
      const { country } = readKeptCountry();
      this.holds = holds;
      this.doubts = doubts;
      this.device.adopt({ ...checked, title, country, sector });
      void this.#keepParts(parts);
    } catch (error) {
      await fetched;
      this.problem = signal.aborted ? 'cancelled' : await reasonOf(error);
      this.hasPictures = languages !== undefined || isOfPictures(this.problem);
    } finally {
      this.progress = undefined;
      this.pause.end();
    }
  }

  /** Stops reading. */
  stop(): void {
    this.#reading?.abort(new DOMException('stopped', 'AbortError'));
  }

  /** Fetches the model clauses that go with the agreement's language. */
  async fetchLadders(): Promise<void> {
    const [found] = await Promise.all([findLadders(this.wording), this.#fetchSaid()]);
    this.ladders = found ?? this.ladders;
    this.isWithoutLadders = this.ladders === undefined;
  }

  /** Keeps the check on this device from now on, or takes it off. */
  keepOnDevice(isAsked: boolean): void {
    if (isAsked) {
      this.#storage.isAsked = true;
      this.device.keep();
    } else this.#storage.clear();
    this.isAsked = this.#storage.isAsked;
  }

  /** Puts what a person says of a topic in the place of what was there. */
  replace(topic: CheckedTopic): void {
    this.document.topics = this.document.topics.map((one) =>
      one.slug === topic.slug ? topic : one,
    );
  }

  get #saidAddress(): string {
    return `/check/words/${this.#locale}.json`;
  }

  /** Fetches what is said of documents; without the network they are read all the same. */
  async #fetchSaid(): Promise<void> {
    if (this.said !== undefined) return;
    const response = await fetch(this.#saidAddress).catch(() => undefined);
    if (response?.ok === true) this.said = (await response.json()) as SaidWords;
  }

  /** What was loaded for the check, and what makes a Word file of it, is kept with the page. */
  async #keepParts(parts: readonly string[]): Promise<void> {
    const [{ keepParts }, { loadWord }] = await Promise.all([
      import('./keep-parts.ts'),
      import('./make-word.ts'),
      import('./CheckResult.svelte'),
      this.fetchLadders(),
    ]);
    await loadWord();
    await keepParts(parts, [laddersAddress(this.wording), this.#saidAddress], this.#locale);
  }
}

async function reasonOf(error: unknown): Promise<CheckProblem> {
  const { DocumentProblem } = await import('#lib/documents/problem.ts');
  if (error instanceof DocumentProblem) return error.reason;
  console.warn(error);
  return 'failed';
}
