import { error } from '@sveltejs/kit';
import { cardSvg } from '#lib/pictures/card.ts';
import { listPictures } from '#lib/pictures/cards.server.ts';
import { pngOf } from '#lib/pictures/png.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => listPictures().map(({ picture }) => ({ picture }));

/** The picture by which a link to a page is shown where it is shared: `topic-monitoring-fr.png`. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const named = listPictures().find(({ picture }) => picture === params.picture);
  if (named === undefined) error(404);
  const png = await pngOf(cardSvg(await named.card(locals.database)));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
