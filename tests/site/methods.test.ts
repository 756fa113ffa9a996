import { connect } from 'node:net';
import { expect, inject, it } from 'vitest';
import { limits } from '#domain/limits.ts';
import '../support/site.ts';

const ask = (path: string, init: RequestInit = {}) => fetch(`${inject('origin')}${path}`, init);

it('refuses what is sent to a page or file', async () => {
  for (const path of ['/', '/en/report/', '/data/clauses.csv', '/icon.svg', '/nowhere'])
    for (const method of ['POST', 'DELETE', 'PUT', 'OPTIONS']) {
      if (method === 'OPTIONS' && path.startsWith('/data/')) continue;
      const answer = await ask(path, { method });
      expect(answer.status, `${method} ${path}`).toBe(405);
      expect(answer.headers.get('Allow')).toBe('GET, HEAD');
      expect(await answer.text()).toBe('');
    }
  expect((await ask('/fr/contribute/document/', { method: 'POST' })).status).toBe(403);
});

it('serves files for other programs to other sites, each with its type', async () => {
  const types = {
    'clauses.csv': /^text\/csv; charset=utf-8$/,
    'clauses.jsonl': /^application\/jsonl/,
    'reading-rules.json': /^application\/json/,
    'schemas/dif.json': /^application\/json/,
  };
  for (const [file, type] of Object.entries(types)) {
    const { headers } = await ask(`/data/${file}`);
    expect(headers.get('Content-Type'), file).toMatch(type);
    expect(headers.get('Access-Control-Allow-Origin'), file).toBe('*');
    expect(headers.get('Cross-Origin-Resource-Policy'), file).toBe('cross-origin');
    const asked = await ask(`/data/${file}`, { method: 'OPTIONS' });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD');
  }
  expect((await ask('/en/clauses/')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect((await ask('/api/clauses', { method: 'OPTIONS' })).status).toBe(204);
});

it('says on a kept connection what is too large, and goes on', async () => {
  const { hostname, port } = new URL(inject('origin'));
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  const request = (line: string, bytes: number) =>
    `${line} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n${'x'.repeat(bytes)}`;
  for (const bytes of [2 * limits.bodyBytes, 2_000_000, 2 * limits.requestBytes + 1])
    await new Promise((sent) => socket.write(request('POST /api/session/options', bytes), sent));
  await new Promise((sent) => socket.write(request('POST /en/report/', 2_000_000), sent));
  socket.write(
    `GET /robots.txt HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`,
  );
  await new Promise((closed) => socket.on('close', closed));
  const statuses = [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  expect(statuses).toEqual(['413', '413', '413', '405', '200']);
  expect(heard.match(/more than the 64 kB that can be taken/g)).toHaveLength(3);
});
