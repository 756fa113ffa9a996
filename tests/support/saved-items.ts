import { sending, type TestApi } from './submissions.ts';

const token = Buffer.alloc(32, 1).toString('base64url');

/** A name for an item, as a browser makes it. */
export const newId = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');

/** Keeps a new item of so many bytes online, as a browser does. */
export const save = (
  { request }: Pick<TestApi, 'request'>,
  id = newId(),
  bytes = 100,
): Promise<Response> =>
  request(
    '/saved',
    sending(
      'POST',
      { id, kind: 'brief', ciphertext: Buffer.alloc(bytes, 7).toString('base64') },
      { Authorization: `Bearer ${token}` },
    ),
  );

/** Keeps a later version of such an item, of so many bytes. */
export const saveAgain = (
  { request }: Pick<TestApi, 'request'>,
  { id, version, bytes }: { id: string; version: number; bytes: number },
): Promise<Response> =>
  request(
    `/saved/${id}`,
    sending(
      'PUT',
      { version, ciphertext: Buffer.alloc(bytes, 7).toString('base64') },
      { Authorization: `Bearer ${token}` },
    ),
  );
