import { FilesReader } from '#lib/contribution/files-reader.svelte.ts';
import type { GivenFile } from '#lib/contribution/given-files.ts';
import { fetchDocument } from './calls.ts';

/** The files of a submission's document, fetched when a moderator asks for their text and read as their sender's device read them. */
export class FetchedDocument {
  /** Each by its number. */
  files = $state.raw<GivenFile[]>([]);
  isAsked = $state(false);
  isFetching = $state(false);
  hasFailed = $state(false);
  readonly reader = new FilesReader();

  /** Fetches so many files of a submission and reads them; afterwards there is something read, or why not. */
  async show(submissionId: string, count: number): Promise<void> {
    this.isAsked = true;
    this.isFetching = true;
    try {
      const fetched: GivenFile[] = [];
      for (let number = 0; number < count; number += 1) {
        const content = await fetchDocument(submissionId, number);
        fetched.push({ id: String(number), name: '', content });
      }
      this.files = fetched;
      await this.reader.read(fetched);
    } catch (error) {
      console.warn(error);
      this.hasFailed = true;
    } finally {
      this.isFetching = false;
    }
  }
}
