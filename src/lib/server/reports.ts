import { loadContent, type Content } from '#content/load.server.ts';

let content: Content | undefined;

/** The content files, read once while the pages that show them are built. */
export function builtContent(): Content {
  content ??= loadContent(process.cwd());
  return content;
}
