import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerToMethod } from './methods.ts';

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])(
  'refuses %s to pages and files',
  (method) => {
    for (const path of ['/', '/en/', '/fr/clauses/some/', '/robots.txt', '/_app/immutable/a.js'])
      expect(answerToMethod(method, path)).toEqual({
        status: 405,
        headers: { Allow: 'GET, HEAD' },
      });
  },
);

it('lets everybody read, and send to the API', () => {
  for (const method of ['GET', 'HEAD']) expect(answerToMethod(method, '/en/')).toBeUndefined();
  for (const path of ['/api', '/api/saved', '/api/submissions/a/withdraw'])
    for (const method of ['POST', 'DELETE', 'OPTIONS'])
      expect(answerToMethod(method, path)).toBeUndefined();
});

it('lets a form reach every page that takes one', () => {
  const routes = join(process.cwd(), 'src/routes');
  const taking = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.server.ts'))
    .filter((file) => readFileSync(join(routes, file), 'utf8').includes('export const actions'))
    .map((file) => `/${file.replace('[locale=locale]', 'fr').replace('+page.server.ts', '')}`);
  expect(taking).toEqual(['/fr/contribute/document/']);
  for (const path of taking) expect(answerToMethod('POST', path)).toBeUndefined();
});

it('answers a browser that asks for a program of another site', () => {
  const answer = answerToMethod('OPTIONS', '/data/schemas/dif.json');
  expect(answer?.status).toBe(204);
  expect(answer?.headers['Access-Control-Allow-Origin']).toBe('*');
  expect(answer?.headers['Access-Control-Allow-Methods']).toBe('GET, HEAD');
  expect(answerToMethod('POST', '/data/clauses.csv')?.status).toBe(405);
});
