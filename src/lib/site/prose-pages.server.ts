import { marked } from 'marked';
import { standingIn } from '#content/stand-ins.ts';
import { fallbackOf, type Locale } from '#domain/words.ts';

const files = import.meta.glob<string>('../../../content/pages/*/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The HTML of a prose page; our own Markdown, so nothing in it needs sanitising. */
export function requireProse(page: string, locale: Locale): string {
  const own = pathOf(page, locale);
  const fallback = fallbackOf(locale);
  const markdown = files[own] ?? (fallback && standingIn(locale, files[pathOf(page, fallback)]));
  if (markdown === undefined) throw new Error(`no page ${page} in ${locale}`);
  return marked.parse(markdown, { async: false });
}

const pathOf = (page: string, locale: Locale) => `../../../content/pages/${page}/${locale}.md`;
