import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { locales } from '#domain/words.ts';
import { createApi } from '#functions/app.ts';
import { problemKinds } from '#functions/http/problem.ts';
import { vocabularies } from '../support/database.ts';
import { feedWords } from '../support/feed-words.ts';

const api = createApi({
  builtAt: '2026-01-01T00:00:00.000Z',
  version: '1.2.3',
  words: feedWords,
  vocabularies,
});

type Document = {
  paths: Record<
    string,
    { get: { parameters?: { name: string; schema: unknown }[]; responses: object } }
  >;
};

async function readDocument(): Promise<Document> {
  const bindings = {
    database: () => Promise.reject(new Error('not asked')),
    origin: 'https://hub.example',
  };
  return (await (await api.request('/api/openapi.json', {}, bindings)).json()) as Document;
}

it('is a valid OpenAPI 3.1 document', async () => {
  const result = await new Validator().validate(await readDocument());
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it('says of every call what it needs, what refuses it, and under which licence', async () => {
  const document = (await readDocument()) as Document & { security: []; info: { license: object } };
  expect(document.security).toEqual([]);
  expect(document.info.license).toMatchObject({ identifier: 'CC-BY-4.0' });
  for (const [path, calls] of Object.entries(document.paths))
    for (const call of Object.values(calls)) expect(call.responses, path).toHaveProperty('400');
});

it('describes every route the API has', async () => {
  const { paths } = await readDocument();
  const described = Object.entries(paths).flatMap(([path, calls]) =>
    Object.keys(calls).map(
      (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
  const routes = api.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '/api/openapi.json')
    .map(({ method, path }) => `${method} ${path}`);
  expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
});

it('states numbers as numbers and lists as lists', async () => {
  const { paths } = await readDocument();
  const parameters = paths['/api/clauses']?.get.parameters ?? [];
  const schemaOf = (name: string) =>
    parameters.find((parameter) => parameter.name === name)?.schema;
  expect(schemaOf('perPage')).toMatchObject({
    type: 'integer',
    default: 20,
    minimum: 1,
    maximum: 100,
  });
  expect(schemaOf('kind')).toMatchObject({
    type: 'array',
    items: { enum: ['clause', 'guideline', 'framework-agreement'] },
  });
});

it('explains every kind of problem where its type points to', () => {
  const page = readFileSync('content/pages/developers/en.md', 'utf8');
  for (const kind of problemKinds) expect(page).toContain(`id="problem-${kind}"`);
});

it.each(locales)('is told in short for developers: every call to read, in %s', async (locale) => {
  const page = readFileSync(`content/pages/developers/${locale}.md`, 'utf8');
  const { paths } = await readDocument();
  const open = Object.keys(paths).filter(
    (path) =>
      'get' in (paths[path] ?? {}) &&
      !/\/(moderation|session|submissions|reports|saved)/.test(path),
  );
  expect(open.filter((path) => !page.includes(`GET ${path}`))).toEqual([]);
});
