import { limits } from '#domain/limits.ts';
import { cleanText } from '#domain/outside-text.ts';
import type { Holding } from '#domain/reading/holdings.ts';
import { removeFurniture } from '#domain/reading/segment/furniture.ts';
import { placeLines, type DocumentText } from '#domain/reading/segment/lines.ts';
import { collectWords, joinLines } from '#domain/reading/segment/paragraphs.ts';
import { kindOf } from './kind.ts';
import { DocumentProblem } from './problem.ts';
import { readText, type ReadingOptions } from './read-text.ts';
import type { TrackedChanges } from './word-changes.ts';

/**
 * The whole text of a document, a paragraph a line, with what else the file holds; and what it was before its own
 * tracked changes, where it is a Word file that has some.
 */
export type DocumentVersions = {
  text: string;
  holds?: Holding[];
  tracked?: TrackedChanges & { before: string };
};

/** Reads the text of a document of any kind that the hub knows. Throws a DocumentProblem when somebody must do something. */
export async function readVersions(
  bytes: Uint8Array,
  options: ReadingOptions = {},
): Promise<DocumentVersions> {
  if (bytes.length > limits.documentBytes) throw new DocumentProblem('too-large');
  const kind = kindOf(bytes);
  if (kind === 'docx') return readWord(bytes);
  const document = await readText(kind, bytes, options);
  if (kind === 'text') return { text: within(linesOf(document)) };
  const pages = kind === 'pdf' ? removeFurniture(document.pages) : document.pages;
  return { text: within(paragraphsOf({ pages })), ...heldBy(document) };
}

async function readWord(bytes: Uint8Array): Promise<DocumentVersions> {
  const { text, tracked } = await (await import('./docx.ts')).readDocxVersions(bytes);
  const own = { text: within(paragraphsOf(text)), ...heldBy(text) };
  if (tracked === undefined) return own;
  return { ...own, tracked: { ...tracked, before: within(paragraphsOf(tracked.before)) } };
}

const heldBy = ({ holds = [] }: DocumentText): { holds?: Holding[] } =>
  holds.length === 0 ? {} : { holds };

function within(text: string): string {
  if (text.length > limits.textBytes) throw new DocumentProblem('too-much-text');
  return cleanText(text).replaceAll('\t', ' ').trim();
}

/** What programs wrote as paragraphs, or what can be told to be one in print: a line each. */
function paragraphsOf({ pages }: DocumentText): string {
  const lines = placeLines(pages);
  return joinLines(lines, collectWords(lines)).replaceAll('\n\n', '\n');
}

/** A plain text keeps its lines; nobody can tell which of them are paragraphs. */
const linesOf = ({ pages }: DocumentText): string =>
  pages
    .flat()
    .map(({ text, follows }, place) => (place > 0 && follows === 'gap' ? `\n${text}` : text))
    .join('\n');
