import { error } from '@sveltejs/kit';
import { findDownload, listFiles } from '#lib/workshops/workshop-files.server.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => listFiles().map((file) => ({ file }));

/** The files of a workshop that can be taken along: `fundamentals-en.pptx`, `fundamentals-en.zip`. */
export const GET: RequestHandler = async ({ params, url }) => {
  const download = await findDownload(params.file, url.origin);
  if (download === undefined) error(404);
  return new Response(download.bytes, { headers: { 'Content-Type': download.type } });
};
