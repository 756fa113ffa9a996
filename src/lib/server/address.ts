import type { RequestEvent } from '@sveltejs/kit';

/**
 * Where a request comes from: on Workers as Cloudflare says, on Node the other end of the line, or what `HUB_PROXY`
 * proxies in front say. Empty when they say nothing; such callers are then counted as one.
 */
export function callerAddress(event: RequestEvent): string {
  try {
    return event.getClientAddress();
  } catch {
    return '';
  }
}
