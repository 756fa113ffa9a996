import { error, json } from '@sveltejs/kit';
import { jsonSchema } from '#functions/http/json-schema.ts';
import { fileFormats, fileTools } from '#lib/saved/file-formats.ts';
import { workFile } from '#lib/saved/files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => fileTools.map((tool) => ({ tool }));

/** The JSON Schema of the files that people save from a tool. */
export const GET: RequestHandler = ({ params, url }) => {
  const tool = fileTools.find((name) => name === params.tool);
  if (tool === undefined) error(404);
  const { kind, document } = fileFormats[tool];
  const title = `A file of the hub: ${kind} (${tool})`;
  return json(jsonSchema(workFile({ kind, tool }, document), { id: url.href, title }));
};
