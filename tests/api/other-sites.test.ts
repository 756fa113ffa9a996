import { expect, it } from 'vitest';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { apiOn } from '../support/submissions.ts';

const api = async () => {
  const { request } = apiOn(await emptyDatabase(), temporaryFolder());
  return request;
};
const asking = (method: string, header: string) => ({
  method: 'OPTIONS',
  headers: {
    Origin: 'https://union.example',
    'Access-Control-Request-Method': method,
    'Access-Control-Request-Headers': header,
  },
});
const openFor = ({ headers }: Response) => headers.get('Access-Control-Allow-Origin');

it('lets programs of other sites read, also when their browser asks first', async () => {
  const request = await api();
  for (const path of [
    '/clauses',
    '/clauses.csv',
    '/feeds/en/feed.atom',
    '/log',
    '/submissions/a',
  ]) {
    const allowed = await request(path, asking('GET', 'authorization'));
    expect(allowed.status, path).toBe(204);
    expect(openFor(allowed)).toBe('*');
    expect(allowed.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
    expect(allowed.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  }
  for (const path of ['/clauses', '/openapi.json', '/clauses?kind=poem'])
    expect(openFor(await request(path)), path).toBe('*');
});

it('lets them send nothing that their browser asks about', async () => {
  const answer = await (await api())('/saved/a', asking('PUT', 'content-type'));
  expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD');
});

it('keeps sign-in and moderation to the hub’s own pages', async () => {
  const request = await api();
  for (const path of ['/session', '/session/options', '/invitations', '/moderation/submissions']) {
    const answer = await request(path, asking('GET', 'content-type'));
    expect(answer.status, path).toBe(404);
    expect(openFor(answer), path).toBeNull();
    const read = await request(path);
    expect(openFor(read), path).toBeNull();
    expect(read.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  }
});
