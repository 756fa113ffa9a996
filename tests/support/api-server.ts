import { createServer, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { openDatabase } from '#db/client.server.ts';
import { apiOn } from './submissions.ts';

// The API alone on a port, for tests that kill it: node tests/support/api-server.ts <port> <database url> <folder>.
const [port = '0', url = '', folder = ''] = process.argv.slice(2);
const db = await openDatabase({ url });
const { request } = apiOn(db, folder);

createServer((incoming, response) => {
  void answer(incoming).then(async (result) => {
    response.writeHead(result.status, Object.fromEntries(result.headers));
    response.end(Buffer.from(await result.arrayBuffer()));
  });
}).listen(Number(port), '127.0.0.1');

function answer(incoming: IncomingMessage): Promise<Response> {
  const { method = 'GET', url: path = '/', headers } = incoming;
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers: headers as Record<string, string>,
    duplex: 'half',
    ...(method === 'GET' ? {} : { body: Readable.toWeb(incoming) as ReadableStream }),
  };
  return request(path.replace('/api', ''), init);
}
