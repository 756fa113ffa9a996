import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import { ApiError } from './api-error.ts';
import { call, download } from './call.ts';

const Named = v.strictObject({ name: v.string() });
const answering = (body: unknown, status = 200) =>
  vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body, { status })));

async function errorOf(asked: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await asked.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

it('asks with the secret and the body, and gives back what the schema says', async () => {
  const fetch = answering({ name: 'Ana' });
  const asked = { body: { id: 1 }, bearer: 'secret', fetch };
  expect(await call(Named, '/session', asked)).toEqual({ name: 'Ana' });
  const [address, init] = fetch.mock.calls[0] ?? [];
  expect(address).toBe('/api/session');
  expect(init).toMatchObject({ method: 'POST', body: '{"id":1}', cache: 'no-store' });
  expect(init?.headers).toMatchObject({ Authorization: 'Bearer secret' });
  expect(init?.signal).toBeInstanceOf(AbortSignal);
});

it('has nothing to give back of an answer without a body', async () => {
  const fetch = () => Promise.resolve(new Response(null, { status: 204 }));
  await expect(call(v.undefined(), '/session/end', { body: {}, fetch })).resolves.toBeUndefined();
});

it('an answer that is not as the schema says is a fault of the hub', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const wrong = await errorOf(call(Named, '/session', { fetch: answering({ name: 1 }) }));
  expect(wrong.reason).toBe('broken');
});

it('keeps the kind and the words of a problem', async () => {
  const type = '/en/developers/#problem-held';
  const fetch = answering({ type, detail: 'Ana holds it.' }, 409);
  const { reason, kind, detail } = await errorOf(call(Named, '/session', { fetch }));
  expect([reason, kind, detail]).toEqual(['conflict', 'held', 'Ana holds it.']);
});

it('a page of a proxy is told by its status', async () => {
  const fetch = () => Promise.resolve(new Response('<html>Bad gateway', { status: 502 }));
  const { reason, detail } = await errorOf(download('/document', { fetch }));
  expect({ reason, detail }).toEqual({ reason: 'broken', detail: '502' });
});

it('no network, and an answer cut off while it is read, are both out of reach', async () => {
  const dead = () => Promise.reject(new TypeError('no network'));
  expect((await errorOf(call(Named, '/session', { fetch: dead }))).reason).toBe('offline');
  const cut = new ReadableStream({
    start(stream) {
      stream.error(new DOMException('timed out', 'TimeoutError'));
    },
  });
  const slow = () => Promise.resolve(new Response(cut));
  expect((await errorOf(call(Named, '/session', { fetch: slow }))).reason).toBe('offline');
});
