import { HoldingCounts } from '#domain/reading/holdings.ts';
import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { decodeText } from './encoding.ts';
import { OdtBody } from './odt-body.ts';
import { OdtNumbering } from './odt-numbering.ts';
import { OdtStyles } from './odt-styles.ts';
import { DocumentProblem } from './problem.ts';
import { linesOfBlocks } from './written-lines.ts';
import { findElement, parseXml, type XmlElement } from './xml.ts';
import { openArchive } from './zip.ts';

/** The lines of an OpenDocument text, its tracked changes accepted, with its automatic numbers. Throws a DocumentProblem. */
export async function readOdt(bytes: Uint8Array): Promise<DocumentText> {
  const archive = openArchive(bytes);
  const manifest = await archive.read('META-INF/manifest.xml');
  const isLocked = archive.names.includes('encrypted-package');
  if (isLocked || manifest?.includes('encryption-data') === true)
    throw new DocumentProblem('password');
  const content = await archive.read('content.xml');
  if (content === undefined) throw new DocumentProblem('damaged');
  const styles = await archive.read('styles.xml');
  return textOf(parseXml(content), styles === undefined ? undefined : parseXml(styles));
}

/** The same of an OpenDocument text that is one XML file. */
export function readFlatOdt(bytes: Uint8Array): DocumentText {
  return textOf(parseXml(decodeText(bytes).replace(/^\ufeff/, '')));
}

function textOf(content: XmlElement, styles?: XmlElement): DocumentText {
  const body = findElement(content, 'office:body');
  if (body !== undefined && findElement(body, 'office:text') === undefined) {
    if (findElement(body, 'office:spreadsheet')) throw new DocumentProblem('spreadsheet');
    if (findElement(body, 'office:presentation')) throw new DocumentProblem('presentation');
    throw new DocumentProblem('other-format');
  }
  const text = body && findElement(body, 'office:text');
  if (text === undefined) throw new DocumentProblem('damaged');
  const counts = new HoldingCounts();
  const reader = new OdtBody({
    styles: new OdtStyles([styles, content]),
    numbering: new OdtNumbering([styles, content]),
    hasPrintedPages: findElement(text, 'text:soft-page-break') !== undefined,
    counts,
  });
  const pages = linesOfBlocks(reader.readBlocks(text));
  if (pages.every((lines) => lines.length === 0)) throw new DocumentProblem('no-text');
  return { pages, holds: counts.list() };
}
