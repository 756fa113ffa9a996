import type { IncomingMessage, ServerResponse } from 'node:http';
import { limits } from '#domain/limits.ts';

const maxBytes = 2 * limits.requestBytes;
const maxMilliseconds = 30_000;

/**
 * Reads to its end, and forgets, what a request still sends when its answer is out. Many clients read no answer (a 413)
 * before they have sent all, and on a kept connection the next request stands behind it. A sender who goes on for more
 * than twice what may be sent, or for half a minute, is cut off.
 */
export function drainUnread(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (!request.complete) drain(request);
  });
}

function drain(request: IncomingMessage): void {
  const { socket } = request;
  const cut = () => socket.destroy();
  const late = setTimeout(cut, maxMilliseconds);
  let bytes = 0;
  // SvelteKit listens, and stops the flow when nobody reads what it hears.
  request.removeAllListeners('data');
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) cut();
  });
  request.once('close', () => {
    clearTimeout(late);
  });
  request.resume();
}
