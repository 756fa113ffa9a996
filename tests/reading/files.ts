import { strToU8, zipSync, type Zippable } from 'fflate';

/** The bytes of a text in UTF-8. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A text of one byte a letter. */
export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A Word file of the XML of its body, with further parts, not compressed. */
export const docx = (body: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    {
      'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      ...packed(parts),
    },
    { level: 0 },
  );

/** An OpenDocument text of the XML of its body, with automatic styles and further parts. */
export const odt = (body: string, styles = '', parts: Record<string, string> = {}): Uint8Array =>
  openDocument('text', `<office:text>${body}</office:text>`, styles, parts);

/** An OpenDocument file of a kind. */
export function openDocument(
  kind: string,
  body: string,
  styles = '',
  parts: Record<string, string> = {},
): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    ...packed(parts),
  });
}

/** An RTF file of what stands in it. */
export const rtf = (body: string): Uint8Array => latin1(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`);

/** A web page of what stands in its body. */
export const page = (body: string): Uint8Array =>
  bytes(`<!DOCTYPE html><html><head><title>Page</title></head><body>${body}</body></html>`);

const packed = (parts: Record<string, string>): Zippable =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
