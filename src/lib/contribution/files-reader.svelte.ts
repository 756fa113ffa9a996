import { limits } from '#domain/limits.ts';
import { firstPages, joinReadings } from '#domain/reading/join-readings.ts';
import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import { isOfPictures, type ProblemReason } from '#lib/documents/problem.ts';
import { Pause } from '#lib/scan/pause.svelte.ts';
import type { PagedFile } from '#lib/scan/pictures-of-files.ts';
import type { ScanLanguage } from '#lib/scan/scan-languages.ts';
import type { GivenFile } from './given-files.ts';
import {
  asReadFile,
  foundIn,
  inGroups,
  isGroupOf,
  pagesOfFiles,
  partOf,
  scanOf,
  type FoundInFile,
  type ReadFile,
  type ReadGroup,
} from './read-files.ts';

/** Why reading ended without articles: for a reason of the document, because the sender stopped it, or by a fault. */
export type ReadingProblem = ProblemReason | 'cancelled' | 'failed' | 'pagesTogether';

/** What went wrong, and in which file where it is of one. */
type Trouble = { reason: ReadingProblem; id?: string };

/** By the id of the file. */
type Found = Record<string, FoundInFile | undefined>;
type Options = {
  signal: AbortSignal;
  onProgress: (page: number, pages: number) => void;
  titles: readonly string[];
};

/** Reads the files of one agreement in workers, each by itself, and joins them in their order. */
export class FilesReader {
  /** What was read, in the order of the files. */
  groups = $state.raw<ReadGroup[]>([]);
  /** Pages read so far, while something is being read, and of which file where it is one. */
  progress = $state.raw<{ page: number; pages: number; id?: string }>();
  /** Whether what is being read are pictures. */
  isFromPictures = $state(false);

  /** All that was read, as one document. */
  whole = $derived(joinReadings(this.groups.map(partOf)));
  /** The pages of each file that was opened, by its id. */
  pages = $derived(pagesOfFiles(this.groups));
  /** The files whose pages are pictures that were not read yet. */
  unread = $derived(
    this.groups.flatMap(({ files }) => files).filter(({ pictures }) => pictures === 'unread'),
  );
  /** Why there is nothing to go on with, or not all of it. */
  trouble = $derived.by(() => this.#trouble());

  /** Holds up the reading of pictures while it is on. */
  readonly pause = new Pause();

  #problems = $state.raw<readonly Required<Trouble>[]>([]);
  #stopped = $state.raw<ReadingProblem>();
  #abort: AbortController | undefined;

  /** Goes on with what was read before. */
  take(groups: ReadGroup[]): void {
    this.#abort = undefined;
    this.groups = groups;
    this.#problems = [];
    this.#stopped = undefined;
  }

  /** Whether a file cannot be opened, whatever is tried. */
  isRefused(id: string): boolean {
    const isIts = (trouble: Trouble) => trouble.id === id && trouble.reason !== 'failed';
    return this.#problems.some(isIts) && !this.pages.has(id);
  }

  /** Reads the files that were not read yet, and joins all in their order. */
  read(files: readonly GivenFile[]): Promise<void> {
    return this.#run(files, (found, options) => this.#openAll(files, found, options));
  }

  /** Reads anew, with titles of articles that a person knows, the files whose contents list one of them. */
  readWith(files: readonly GivenFile[], titles: readonly string[]): Promise<void> {
    const stale = this.groups.filter((group) => doesList(group, titles));
    const open = (found: Found, options: Options) => this.#openAll(files, found, options);
    return this.#run(files, open, { titles, stale });
  }

  /** Reads the pictures that were not read, in these languages. */
  readPictures(files: readonly GivenFile[], languages: readonly ScanLanguage[]): Promise<void> {
    this.isFromPictures = true;
    this.progress = { page: 0, pages: 0 };
    return this.#run(files, async (found, options) => {
      const { scanFiles } = await import('#lib/scan/read-scan.ts');
      const unread = this.pagedFiles(files).filter(({ pictures }) => pictures === 'unread');
      const mayGoOn = () => this.pause.isOver();
      const scan = await scanFiles(unread, { ...options, languages, mayGoOn });
      const first = firstPages(unread);
      for (const [at, { id, pages }] of unread.entries()) {
        const from = (first[at] ?? 1) - 1;
        found[id] = { id, pages, pictures: 'read', scan: scan.slice(from, from + pages) };
      }
    });
  }

  /** The files that were opened, with their content and pages, as pictures of pages are drawn from them. */
  pagedFiles(files: readonly GivenFile[]): (ReadFile & PagedFile)[] {
    return this.groups
      .flatMap((group) => group.files)
      .flatMap((file) => {
        const given = files.find(({ id }) => id === file.id);
        return given === undefined ? [] : [{ ...file, content: given.content }];
      });
  }

  /** Adds an article that a person marked, in the file of its page; returns its place in the whole. */
  add(article: ReadArticle): number {
    const first = firstPages(this.groups.map(partOf));
    const at = first.findLastIndex((page) => page <= article.page);
    const added = { ...article, page: article.page - (first[at] ?? 1) + 1 };
    this.groups = this.groups.map((group, place) =>
      place === at && group.reading ? withArticle(group, group.reading, added) : group,
    );
    const upTo = this.groups.slice(0, at + 1).map(({ reading }) => reading?.articles.length ?? 0);
    return upTo.reduce((sum, count) => sum + count, 0) - 1;
  }

  stop(): void {
    this.#abort?.abort();
  }

  #trouble(): Trouble | undefined {
    if (this.#stopped !== undefined) return { reason: this.#stopped };
    const [first] = this.#problems;
    if (first !== undefined) return first;
    return (this.whole?.pages ?? 0) > limits.pages ? { reason: 'pagesTogether' } : undefined;
  }

  async #run(
    files: readonly GivenFile[],
    work: (found: Found, options: Options) => Promise<void>,
    { titles = [], stale = [] }: { titles?: readonly string[]; stale?: readonly ReadGroup[] } = {},
  ): Promise<void> {
    const kept = this.groups.filter((group) => !stale.includes(group));
    const pictures = foundIn(stale).filter(({ scan }) => scan);
    const found: Found = Object.fromEntries(
      [...foundIn(kept), ...pictures].map((file) => [file.id, file]),
    );
    const isGiven = ({ id }: Required<Trouble>) => files.some((file) => file.id === id);
    this.#problems = this.#problems.filter((one) => isGiven(one) && this.isRefused(one.id));
    this.#stopped = undefined;
    const abort = new AbortController();
    this.#abort = abort;
    const { signal } = abort;
    const onProgress = (page: number, pages: number) => {
      this.progress = { page, pages };
    };
    try {
      await work(found, { signal, onProgress, titles });
    } catch (error) {
      if (this.#abort === abort) this.#stopped = signal.aborted ? 'cancelled' : reasonOf(error);
    }
    try {
      const inOrder = files.flatMap(({ id }) => found[id] ?? []);
      const groups = await this.#arranged(inOrder, kept, titles);
      // Others were taken up meanwhile.
      if (this.#abort === abort) this.groups = groups;
    } finally {
      this.progress = undefined;
      this.isFromPictures = false;
      this.pause.end();
    }
  }

  async #openAll(files: readonly GivenFile[], found: Found, options: Options): Promise<void> {
    for (const file of files) {
      const known = found[file.id];
      const isKnown = known?.reading !== undefined || known?.pictures !== undefined;
      if (isKnown || this.isRefused(file.id)) continue;
      found[file.id] = await this.#open(file, options);
    }
  }

  async #open({ id, content }: GivenFile, options: Options): Promise<FoundInFile | undefined> {
    this.progress = { page: 0, pages: 0, id };
    const onProgress = (page: number, pages: number) => {
      this.progress = { page, pages, id };
    };
    try {
      const { readInWorker } = await import('#lib/documents/read-in-worker.ts');
      const reading = await readInWorker(content, { ...options, onProgress });
      return { id, pages: reading.pages, reading };
    } catch (error) {
      options.signal.throwIfAborted();
      const reason = reasonOf(error);
      if (!isOfPictures(reason)) {
        this.#refuse(id, reason);
        return undefined;
      }
    }
    try {
      // With what reads them later: browsers do not ask again for code that they could not fetch once.
      const { countPictures } = await import('#lib/scan/read-scan.ts');
      return { id, pages: await countPictures(content), pictures: 'unread' };
    } catch (error) {
      this.#refuse(id, reasonOf(error));
      return undefined;
    }
  }

  #refuse(id: string, reason: ReadingProblem): void {
    this.#problems = [...this.#problems, { id, reason }];
  }

  /** What was found, in groups that are read as one; those of `kept` that are as they were stay. */
  async #arranged(
    found: readonly FoundInFile[],
    kept: readonly ReadGroup[],
    titles: readonly string[],
  ): Promise<ReadGroup[]> {
    const groups: ReadGroup[] = [];
    for (const files of inGroups(found)) {
      const before = kept.find((group) => isGroupOf(group, files));
      const isSame = before !== undefined && (before.reading !== undefined || !isAnyRead(files));
      groups.push(isSame ? before : await this.#group(files, titles));
    }
    return groups;
  }

  async #group(found: readonly FoundInFile[], titles: readonly string[]): Promise<ReadGroup> {
    const files = found.map(asReadFile);
    const [text] = found;
    if (text?.reading !== undefined) return { files, reading: text.reading };
    if (!isAnyRead(found)) return { files };
    try {
      const { cutPages } = await import('#lib/scan/read-scan.ts');
      return { files, reading: await cutPages(scanOf(found), { titles }) };
    } catch (error) {
      if (files[0]) this.#refuse(files[0].id, reasonOf(error));
      return { files: files.map((file) => ({ ...file, pictures: 'unread' })) };
    }
  }
}

const isAnyRead = (files: readonly ReadFile[]): boolean =>
  files.some(({ pictures }) => pictures !== 'unread');

const doesList = ({ reading }: ReadGroup, titles: readonly string[]): boolean =>
  reading?.doubts?.some((doubt) => doubt.titles.some((title) => titles.includes(title))) ?? false;

function withArticle(group: ReadGroup, reading: DocumentReading, article: ReadArticle): ReadGroup {
  return { ...group, reading: { ...reading, articles: [...reading.articles, article] } };
}

function reasonOf(error: unknown): ReadingProblem {
  if (error instanceof Error && error.name === 'DocumentProblem' && 'reason' in error)
    return error.reason as ProblemReason;
  console.warn(error);
  return 'failed';
}
