/**
 * The `style` attribute of the live region by which SvelteKit's client announces a new page; the only one in the
 * hub. The browser tests fail when another version of SvelteKit writes it differently.
 */
const announcerStyle = "'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='";

/**
 * The policy of a page: nothing comes from elsewhere. A page that SvelteKit starts by an inline script allows exactly
 * that one, by its hash.
 */
export const contentSecurityPolicy = (scriptHashes: string[] = []): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes.map((hash) => `'${hash}'`)].join(' '),
    ["style-src 'self'", ...(scriptHashes.length > 0 ? [announcerStyle] : [])].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers of every answer, static or dynamic, in both ways to run; parts of pages are `partHeaders`. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy(),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * What concerns a part of a page that is no document (hashed scripts, styles, search files). Over HTTP/1.1 the
 * policies of documents would cost a reader of the database view some 13 kB in headers.
 */
export const partHeaders: Record<string, string> = { 'X-Content-Type-Options': 'nosniff' };

/** What other sites' programs may read in a browser: the API without its moderators' rooms, and the files below `/data/`. */
export const openHeaders: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The answer to a browser that asks before it lets such a program read: everybody may read, by a receipt too, nobody may send. */
export const preflightHeaders: Record<string, string> = {
  'Access-Control-Allow-Methods': 'GET, HEAD',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
};
