import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { bytesAsText } from './bytes-as-text.ts';
import { decodeText } from './encoding.ts';
import { PageReader } from './page-reader.ts';
import { DocumentProblem } from './problem.ts';
import { linesOfBlocks } from './written-lines.ts';

/** Where a page may state its encoding. */
const headBytes = 4096;

/**
 * The text of a saved web page as a reader sees it: without scripts, styles, navigation and what is hidden. `stated` is
 * the encoding that came with it. Throws a DocumentProblem.
 */
export function readWebPage(bytes: Uint8Array, stated?: string): DocumentText {
  const page = new PageReader();
  page.read(decodeText(bytes, stated ?? encodingIn(bytes)));
  const { blocks, counts } = page.finish();
  const pages = linesOfBlocks(blocks);
  if (pages.every((lines) => lines.length === 0)) throw new DocumentProblem('no-text');
  return { pages, holds: counts.list() };
}

function encodingIn(bytes: Uint8Array): string | undefined {
  const head = bytesAsText(bytes.subarray(0, headBytes));
  const [, name] = /(?:charset|encoding)=["']?([\w-]{2,40})/i.exec(head) ?? [];
  return name;
}
