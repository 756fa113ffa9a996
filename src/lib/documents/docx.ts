import { HoldingCounts } from '#domain/reading/holdings.ts';
import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { DocumentProblem } from './problem.ts';
import { WordBody } from './word-body.ts';
import { countPassages, findChanges, settle, type TrackedChanges } from './word-changes.ts';
import { WordNotes } from './word-notes.ts';
import { WordNumbering } from './word-numbering.ts';
import { readStyles } from './word-styles.ts';
import { linesOfBlocks } from './written-lines.ts';
import { childrenOf, findElement, parseXml, type XmlElement } from './xml.ts';
import { openArchive, type Archive } from './zip.ts';

const mainPart = 'word/document.xml';

/** A Word document as it stands, and what it was before its own tracked changes, where it has some. */
type DocxVersions = {
  text: DocumentText;
  tracked?: TrackedChanges & { before: DocumentText };
};

/**
 * The lines of a Word document with its tracked changes accepted, with its automatic numbers and heading styles.
 * Throws a DocumentProblem.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentText> {
  const { body, readBody } = await openDocx(bytes);
  return withText(readBody(body, 'accepted'));
}

/** The same with the text before the document's own changes. Throws a DocumentProblem. */
export async function readDocxVersions(bytes: Uint8Array): Promise<DocxVersions> {
  const { body, readBody } = await openDocx(bytes);
  const text = withText(readBody(body, 'accepted'));
  const changes = findChanges(body);
  if (changes.count === 0) return { text };
  return { text, tracked: { ...changes, before: readBody(body, 'rejected') } };
}

async function openDocx(bytes: Uint8Array) {
  const archive = openArchive(bytes);
  const main = await archive.read(await mainPartOf(archive));
  if (main === undefined) throw new DocumentProblem('other-format');
  const read = async (name: string) => {
    const source = await archive.read(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const styles = readStyles(await read('word/styles.xml'));
  const numbers = await read('word/numbering.xml');
  const notes = [await read('word/footnotes.xml'), await read('word/endnotes.xml')] as const;
  const body = findElement(parseXml(main), 'w:body');
  if (body === undefined) throw new DocumentProblem('damaged');
  const hasPrintedPages = main.includes('<w:lastRenderedPageBreak');
  const readBody = (whole: XmlElement, settling: 'accepted' | 'rejected'): DocumentText => {
    const counts = new HoldingCounts();
    const reader = new WordBody({
      styles,
      numbering: new WordNumbering(numbers),
      notes: new WordNotes(notes, settling),
      hasPrintedPages,
      counts,
    });
    const pages = linesOfBlocks(reader.readBlocks(settle(whole, settling)));
    counts.add('deleted', countPassages(whole, 'w:del'));
    counts.add('inserted', countPassages(whole, 'w:ins'));
    return { pages, holds: counts.list() };
  };
  return { body, readBody };
}

function withText(text: DocumentText): DocumentText {
  if (text.pages.every((lines) => lines.length === 0)) throw new DocumentProblem('no-text');
  return text;
}

async function mainPartOf({ names, read }: Archive): Promise<string> {
  if (names.includes(mainPart)) return mainPart;
  const relations = parseXml((await read('_rels/.rels')) ?? '');
  const main = childrenOf(findElement(relations, 'Relationships'), 'Relationship').find((one) =>
    one.attributes.Type?.endsWith('/officeDocument'),
  );
  return main?.attributes.Target?.replace(/^\//, '') ?? mainPart;
}
