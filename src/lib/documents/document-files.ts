import type { DocumentKind, PhotographKind } from './kind.ts';

/** A kind of document as a file: its media type, what its name ends with, and what people call it. */
type DocumentFile = { mediaType: string; ending: string; name: string };

/**
 * What the kinds of documents are as files. A web page that somebody sent is handed out as text: opened as a page, its
 * scripts would run.
 */
export const documentFiles: Record<DocumentKind, DocumentFile> = {
  pdf: { mediaType: 'application/pdf', ending: 'pdf', name: 'PDF' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ending: 'docx',
    name: 'Word',
  },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', ending: 'odt', name: 'ODT' },
  'flat-odt': {
    mediaType: 'application/vnd.oasis.opendocument.text-flat-xml',
    ending: 'fodt',
    name: 'FODT',
  },
  rtf: { mediaType: 'application/rtf', ending: 'rtf', name: 'RTF' },
  'web-page': { mediaType: 'text/html', ending: 'html.txt', name: 'HTML' },
  'web-archive': { mediaType: 'multipart/related', ending: 'mht.txt', name: 'MHT' },
  text: { mediaType: 'text/plain', ending: 'txt', name: 'TXT' },
};

/** What photographs of pages are as files. */
export const photographs: Record<PhotographKind, DocumentFile> = {
  jpeg: { mediaType: 'image/jpeg', ending: 'jpg', name: 'JPEG' },
  png: { mediaType: 'image/png', ending: 'png', name: 'PNG' },
};

/** A stored document as a file by its media type; what is not known is plain bytes. */
export function documentFileOf(mediaType: string): DocumentFile {
  const all = [...Object.values(documentFiles), ...Object.values(photographs)];
  const known = all.find((file) => file.mediaType === mediaType);
  return known ?? { mediaType: 'application/octet-stream', ending: 'bin', name: 'TXT' };
}
