import { Hono } from 'hono';
import { compress } from 'hono/compress';

const compressing = new Hono<{ Bindings: { answer: () => Promise<Response> } }>()
  .use(compress())
  .all('*', ({ env }) => env.answer());

/** The answer in the encoding that the request accepts: for Node, as Cloudflare compresses by itself. */
export async function compressed(
  request: Request,
  answer: () => Promise<Response>,
): Promise<Response> {
  return compressing.fetch(request, { answer });
}
