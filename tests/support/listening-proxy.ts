import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a hub that hears all that is asked of it: the lines and headers of each request, whoever makes it. */
export type ListeningProxy = { url: string; heard: string[]; stop: () => void };

/** Starts such a way, on a port of the system; workers of a browser are heard as its pages are. */
export async function listenTo(origin: string): Promise<ListeningProxy> {
  const heard: string[] = [];
  const server = createServer((asked, answer) => {
    heard.push([asked.url, ...asked.rawHeaders].join('\n'));
    pass(origin, asked, answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, heard, stop };
}

function pass(origin: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, headers } = asked;
  const on = request(origin + (asked.url ?? ''), { method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(answer);
  });
  on.on('error', () => answer.destroy());
  asked.pipe(on);
}
