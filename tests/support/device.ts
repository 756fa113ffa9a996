import type { Page } from 'playwright-core';

type Database = {
  name: string;
  version: number;
  /** By store and key: a value, or the bytes of a file in base64 with their media type. */
  stores: Record<string, Record<string, { value: unknown } | { blob: string; type: string }>>;
};

/** What a browser keeps for a site. */
export type Device = { localStorage: Record<string, string>; databases: Database[] };

/** Puts what a device kept into the browser of a page of the same site, as if the pages had left it there. */
export const leaveOnDevice = (page: Page, device: Device): Promise<void> =>
  page.evaluate(async ({ localStorage: entries, databases }) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    for (const { name, version, stores } of databases) {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const store of Object.keys(stores)) opening.result.createObjectStore(store);
      };
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => {
          resolve(opening.result);
        };
      });
      const writing = database.transaction(Object.keys(stores), 'readwrite');
      for (const [store, kept] of Object.entries(stores)) {
        for (const [key, one] of Object.entries(kept)) {
          const value =
            'blob' in one
              ? new Blob([Uint8Array.from(atob(one.blob), (byte) => byte.charCodeAt(0))], one)
              : one.value;
          writing.objectStore(store).put(value, key);
        }
      }
      await new Promise((resolve) => {
        writing.oncomplete = resolve;
      });
      database.close();
    }
  }, device);
