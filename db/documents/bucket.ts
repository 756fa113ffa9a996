import type { DocumentStore } from './store.ts';

/** What is used of a bucket of Cloudflare R2. */
export type Bucket = {
  put: (key: string, content: Uint8Array<ArrayBuffer>) => Promise<unknown>;
  get: (key: string) => Promise<{ arrayBuffer: () => Promise<ArrayBuffer> } | null>;
  delete: (key: string) => Promise<unknown>;
};

/** Keeps documents in a bucket. */
export function bucketStore(bucket: Bucket): DocumentStore {
  return {
    async put(key, content) {
      await bucket.put(key, content);
    },
    async get(key) {
      const found = await bucket.get(key);
      return found === null ? undefined : new Uint8Array(await found.arrayBuffer());
    },
    async remove(key) {
      await bucket.delete(key);
    },
  };
}
