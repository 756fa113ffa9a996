import { firstPages, type ReadPart } from '#domain/reading/join-readings.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { blankPage, type ScannedPage } from '#domain/reading/scan/scanned.ts';

/** What is known of a file once it was opened; `pictures` of one whose pages are pictures: whether their words were read. */
export type ReadFile = { id: string; pages: number; pictures?: 'read' | 'unread' };

/** Files that are read as one, which has a reading once their words are known: a file of text, or pictures in a row. */
export type ReadGroup = { files: ReadFile[]; reading?: DocumentReading };

/** What was found in a file: the reading of a text, or its pages as they were read from pictures. */
export type FoundInFile = ReadFile & {
  reading?: DocumentReading | undefined;
  scan?: ScannedPage[] | undefined;
};

/** A file without what was found in it. */
export const asReadFile = ({ id, pages, pictures }: FoundInFile): ReadFile => ({
  id,
  pages,
  ...(pictures && { pictures }),
});

/** Files as they are read together, in their order: pictures with those beside them. */
export function inGroups(files: readonly FoundInFile[]): FoundInFile[][] {
  const groups: FoundInFile[][] = [];
  for (const file of files) {
    const last = groups.at(-1);
    if (file.pictures !== undefined && last?.[0]?.pictures !== undefined) last.push(file);
    else groups.push([file]);
  }
  return groups;
}

/** The pages of pictures in a row, blank ones for those that were not read. */
export const scanOf = (files: readonly FoundInFile[]): ScannedPage[] =>
  files.flatMap(({ pages, scan }) => scan ?? Array.from({ length: pages }, () => blankPage));

/** Whether a group is of these files, each as far as it is read now. */
export const isGroupOf = ({ files }: ReadGroup, found: readonly ReadFile[]): boolean =>
  files.length === found.length &&
  files.every(({ id, pictures }, at) => found[at]?.id === id && found[at].pictures === pictures);

/** What was found in each file of groups, as it was kept. */
export function foundIn(groups: readonly ReadGroup[]): FoundInFile[] {
  return groups.flatMap(({ files, reading }) => {
    const first = firstPages(files);
    return files.map((file, at): FoundInFile => {
      if (file.pictures === undefined) return { ...file, reading };
      if (file.pictures === 'unread') return file;
      const from = (first[at] ?? 1) - 1;
      return { ...file, scan: reading?.scan?.slice(from, from + file.pages) };
    });
  });
}

/** A group as a part of the whole. */
export const partOf = ({ files, reading }: ReadGroup): ReadPart =>
  reading ?? { pages: files.reduce((sum, { pages }) => sum + pages, 0) };

/** The pages of each file, counted through all of them. */
export function pagesOfFiles(
  groups: readonly ReadGroup[],
): Map<string, { from: number; to: number }> {
  const files = groups.flatMap((group) => group.files);
  const first = firstPages(files);
  return new Map(
    files.map(({ id, pages }, at) => {
      const from = first[at] ?? 1;
      return [id, { from, to: from + pages - 1 }];
    }),
  );
}
