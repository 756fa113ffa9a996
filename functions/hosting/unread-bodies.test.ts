import { createServer, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { getRequest, setResponse } from '@sveltejs/kit/node';
import { expect, it, onTestFinished } from 'vitest';
import { limits } from '#domain/limits.ts';
import { drainUnread } from './unread-bodies.ts';

/** A server that answers without a look at what is sent, as the API does to what is too large. */
async function start(listener: RequestListener): Promise<number> {
  const server = createServer((request, response) => {
    drainUnread(request, response);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** Refuses as SvelteKit's handler does: it listens to the body, and stops it as nobody reads. */
const refuse: RequestListener = (request, response) => {
  void getRequest({ request, base: 'http://hub.example' }).then(() =>
    setResponse(response, new Response('too large', { status: 413 })),
  );
};

const post = (length: number) =>
  `POST /api/saved HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
const get = 'GET / HTTP/1.1\r\nHost: hub\r\n\r\n';

/** What a connection answers, until it has answered `times` or is closed. */
function conversation(port: number, parts: string[], times: number): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  // One after the other, as a client that hears nothing before it has sent all.
  const send = ([part, ...others]: string[]) => {
    if (part !== undefined && !socket.destroyed)
      socket.write(part, () => {
        send(others);
      });
  };
  send(parts);
  let heard = '';
  return new Promise((resolve) => {
    const answers = () => [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (answers().length === times) resolve(answers());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve([...answers(), 'closed']);
    });
  });
}

it('answers on a kept connection what is too large, and then the next request', async () => {
  const port = await start(refuse);
  const bytes = 2_000_000;
  const answers = await conversation(
    port,
    [get, post(bytes), 'x'.repeat(bytes), get, post(bytes), 'x'.repeat(bytes)],
    4,
  );
  expect(answers).toEqual(['413', '413', '413', '413']);
});

it('cuts off who goes on beyond any measure', async () => {
  const port = await start(refuse);
  const part = 'x'.repeat(5_000_000);
  const parts = Array.from(
    { length: Math.ceil((4 * limits.requestBytes) / part.length) },
    () => part,
  );
  const answers = await conversation(port, [post(1e12), ...parts], 2);
  expect(answers.at(-1)).toBe('closed');
});
