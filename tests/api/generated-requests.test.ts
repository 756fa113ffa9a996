import fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import * as v from 'valibot';
import { ProblemBody } from '#domain/problem.ts';
import { clauseRecord, prepare, vocabularies } from '../support/database.ts';
import { reportOne } from '../support/reports.ts';
import { rounds } from '../support/rounds.ts';
import { apiOn, bearer, sendOne, signInModerator, type TestApi } from '../support/submissions.ts';

const requests = rounds('requests', 5000);

type Schema = Record<string, unknown> & {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
};
type Content = Record<string, { schema: Schema }>;
type Operation = {
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
};
type Route = { method: string; path: string; operation: Operation };

let db: Database;
let api: TestApi;
let routes: Route[];
let known: string[];
let headers: Record<string, string>[];
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await db.$client.execute('PRAGMA synchronous = OFF');
  await prepare(db);
  await storeClauses(db, 'test', [clauseRecord({ slug: 'cameras' })], vocabularies);
  api = apiOn(db, join(folder, 'documents'), { rateLimitFactor: 1_000_000 });
  const document = (await (await api.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
  const sent = await sendOne(api);
  const { headers: cookie } = await signInModerator(db, 'Ana');
  const other = await signInModerator(db, 'Ben');
  const report = await reportOne(api);
  known = [sent.id, report.id, String(other.id), 'cameras', 'en', 'data-rights'];
  headers = [{}, bearer(sent.receipt), bearer(report.receipt), cookie];
});

/** Values that a schema allows, and now and then ones that it does not. */
function valueOf(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 29, arbitrary: rightValue(schema) },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
}

function rightValue(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map(valueOf));
  switch (schema.type) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double(), fc.maxSafeInteger());
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text;
    default:
      return fc.jsonValue();
  }
}

const text = fc.oneof(
  fc.constantFrom(
    'en',
    'GB',
    'telework',
    'monitoring',
    'local-government',
    '2025-03-31',
    'https://example.org',
  ),
  fc.constantFrom('', ' ', '0', '\u0000', '\ud800', '" OR 1=1 --', '*'.repeat(300), 'é𝔘', '../..'),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(
    ([name, schema]) =>
      [
        name,
        required.includes(name) ? valueOf(schema) : fc.option(valueOf(schema), { nil: undefined }),
      ] as const,
  );
  return fc.record(Object.fromEntries(entries));
}

/** A request to one of the routes, as its description says or nearly so. */
function requestTo({
  method,
  path,
  operation,
}: Route): fc.Arbitrary<{ url: string; init: RequestInit }> {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)];
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const [mediaType, body] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  return fc
    .record({
      names: fc.array(fc.oneof(fc.constantFrom(...known), text), {
        minLength: inPath.length,
        maxLength: inPath.length,
      }),
      query: fc.array(
        fc.oneof(
          ...query.map(({ name, schema }) =>
            valueOf(schema.items ?? schema).map((value) => `${name}=${encode(value)}`),
          ),
          text.map((value) => `other=${encode(value)}`),
        ),
        { maxLength: 4 },
      ),
      body: body ? valueOf(body.schema) : fc.constant(undefined),
      raw: fc.option(fc.string(), { freq: 10, nil: undefined }),
      who: fc.constantFrom(...headers),
    })
    .map(({ names, query, body, raw, who }): { url: string; init: RequestInit } => {
      const filled = inPath.reduce(
        (url, [whole], index) => url.replace(whole, () => encode(names[index])),
        path,
      );
      const url = `${filled.replace('/api', '')}?${query.join('&')}`;
      const content =
        raw ?? (mediaType === 'multipart/form-data' ? formOf(body) : JSON.stringify(body));
      if (method === 'GET' || (body === undefined && raw === undefined))
        return { url, init: { method, headers: who } };
      const type: Record<string, string> =
        content instanceof FormData ? {} : { 'Content-Type': mediaType ?? 'application/json' };
      return { url, init: { method, headers: { ...who, ...type }, body: content } };
    });
}

function encode(value: unknown): string {
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(whole.toWellFormed()) || 'none';
}

function formOf(parts: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts ?? {})) {
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (name === 'document') form.set(name, new Blob([text]), 'agreement');
    else form.set(name, text);
  }
  return form;
}

/** Whether a value has the form that a schema describes; formats and patterns are the schema's own business. */
function fits(value: unknown, schema: Schema): boolean {
  if (schema.const !== undefined) return value === schema.const;
  if (schema.enum) return schema.enum.includes(value);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.some((choice) => fits(value, choice));
  switch (schema.type) {
    case 'object':
      return isRecord(value) && fitsObject(value, schema);
    case 'array':
      return Array.isArray(value) && value.every((item) => fits(item, schema.items ?? {}));
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case undefined:
      return true;
    default:
      return typeof value === schema.type;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fitsObject(
  value: Record<string, unknown>,
  { properties = {}, required = [], additionalProperties }: Schema,
): boolean {
  if (!required.every((name) => name in value)) return false;
  return Object.entries(value).every(([name, own]) => {
    const schema = properties[name] ?? additionalProperties;
    return typeof schema === 'object' ? fits(own, schema) : schema !== false;
  });
}

it(
  `${requests} generated requests bring no 5xx and only documented answers`,
  { timeout: 900_000 },
  async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const answered = new Map<number, number>();
    const generated = fc
      .constantFrom(...routes)
      .chain((route) => fc.tuple(fc.constant(route), requestTo(route)));
    await fc.assert(
      fc.asyncProperty(generated, async ([{ operation }, { url, init }]) => {
        const answer = await api.request(url, init);
        const { status } = answer;
        answered.set(status, (answered.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
        const described = operation.responses[status];
        // A name in the path that is no name of the hub leads elsewhere, where nothing is.
        if (described === undefined && status !== 404)
          throw new Error(`${status} is not described`);
        const whole = await answer.text();
        if (status >= 400) v.parse(ProblemBody, JSON.parse(whole));
        const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
        const schema = described?.content?.[type]?.schema;
        if (whole !== '' && described && schema === undefined)
          throw new Error(`${type} is not described`);
        if (schema && type.endsWith('json')) expect(fits(JSON.parse(whole), schema)).toBe(true);
      }),
      { numRuns: requests, endOnFailure: true },
    );
    console.info([...answered].map(([status, count]) => `${count} × ${status}`).join(', '));
    for (const status of [200, 400, 401, 403, 404])
      expect(answered.get(status), String(status)).toBeGreaterThan(0);
  },
);
