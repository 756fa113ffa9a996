import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Words } from '#content/messages.ts';
import type { Locale } from '#domain/words.ts';
import SiteFooter from './SiteFooter.svelte';
import SiteHeader from './SiteHeader.svelte';

/** What the frame of a page is made of: its language and strings, and the rest of its address, path and query apart. */
export type Framed = {
  locale: Locale;
  words: Words['site'] & Words['frame'];
  rest: string;
  query: string;
};

/** What follows a comment in a piece that begins inside of one; the first piece does not. */
const behindComment = (piece: string, index: number): string =>
  index === 0 ? piece : piece.slice(piece.indexOf('-->') + 3);

/**
 * A page whose layout asks for it (`data-framed`) with the hub's header and footer around what its script starts, so
 * that no browser loads them twice; any other without.
 */
export function inFrame(html: string, framed: () => Framed): string {
  const given = html.includes('data-framed') ? framed() : undefined;
  const written = (part: Component<Framed>) =>
    given === undefined
      ? ''
      : render(part, { props: given }).body.split('<!--').map(behindComment).join('');
  return html
    .replace('%frame.head%', () => written(SiteHeader))
    .replace('%frame.foot%', () => written(SiteFooter));
}
