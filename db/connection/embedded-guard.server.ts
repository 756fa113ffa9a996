import { statSync } from 'node:fs';
import type { Client } from '@libsql/client';
import type { Guard, Limits } from './guarded-client.ts';
import { DatabaseMissing, DatabaseUnavailable, isRefusedForNow } from './unavailable.ts';

/**
 * Milliseconds for which SQLite itself waits for a lock. While it waits the process does nothing else, so this is short
 * and the guard tries again.
 */
export const busyMilliseconds = 10;

/** For how long after a write was given up the next ones are tried once: whoever waits behind it hears it at once. */
const millisecondsOfGivingUp = 1000;

/**
 * Guards the client of an embedded file. What another program's lock refused is tried again until the limit is over;
 * each time on new connections, as a refused statement can stay open on its own and lets it commit nothing. A file that
 * is gone, or was exchanged before a write was acknowledged, is DatabaseUnavailable; the one now there is used from then on.
 */
export function embeddedGuard(client: Client, path: string, limits: Limits): Guard {
  let opened = fileAt(path);
  let heldUntil = -Infinity;
  return async (kind, call) => {
    const isHeld = performance.now() < heldUntil;
    const end = performance.now() + (isHeld ? 0 : limits[kind]);
    for (;;) {
      const present = fileAt(path);
      if (present !== opened) client.reconnect();
      opened = present;
      try {
        const result = await call(client);
        if (kind === 'writing') {
          requireSame(path, opened);
          heldUntil = -Infinity;
        }
        return result;
      } catch (error) {
        if (client.closed || !isRefusedForNow(error)) throw error;
        client.reconnect();
        if (performance.now() > end) {
          if (kind === 'writing') heldUntil = performance.now() + millisecondsOfGivingUp;
          throw new DatabaseUnavailable('another program holds the database', { cause: error });
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 5 + 10 * Math.random()));
    }
  };
}

/** Which file lies at a path: another one there has another name. */
function fileAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  if (found === undefined) throw new DatabaseMissing(`no database at ${path}`);
  return `${found.dev}:${found.ino}`;
}

function requireSame(path: string, opened: string): void {
  if (fileAt(path) !== opened)
    throw new DatabaseUnavailable(`another file was put at ${path} during a write`);
}
