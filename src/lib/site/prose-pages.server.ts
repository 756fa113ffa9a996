import { marked } from 'marked';
import type { Locale } from '#domain/words.ts';

const files = import.meta.glob<string>('../../../content/pages/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The HTML of a prose page; our own Markdown, so nothing in it needs sanitising. */
export function requireProse(page: string, locale: Locale): string {
  const markdown = files[`../../../content/pages/${page}/${locale}.md`];
  if (markdown === undefined) throw new Error(`no page ${page} in ${locale}`);
  return marked.parse(markdown, { async: false });
}
