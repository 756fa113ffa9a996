import type { RequestHandler } from '@sveltejs/kit';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
  new Response(
    `User-agent: *\nAllow: /\nAllow: /api/feeds/\nAllow: /api/clauses.csv\nAllow: /api/clauses.jsonl\nDisallow: /api/\n\nSitemap: ${url.origin}/sitemap.xml\n`,
    {
      headers: { 'Content-Type': 'text/plain' },
    },
  );
