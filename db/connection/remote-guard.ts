import type { Client } from '@libsql/client';
import type { Guard, Kind, Limits } from './guarded-client.ts';
import { inTime, TooLate } from './in-time.ts';
import { DatabaseUnavailable, isRefusedForNow } from './unavailable.ts';

/** For how long a server that was silent is not asked again: whoever waits behind others hears it at once. */
const millisecondsOfSilence = 1000;
/** How often a busy server is asked: a Worker may ask its surroundings few things per request. */
const maxTries = 12;

/**
 * Guards a libSQL server by a client for each kind of call, which `open` makes with the fetch it is given. A server from
 * which nothing comes for the limit of the kind is DatabaseUnavailable; what it refuses as busy is tried again.
 */
export function remoteGuard(open: (fetchInTime: typeof fetch) => Client, limits: Limits): Guard {
  const clients: Record<Kind, Client> = {
    reading: open(limitedFetch(limits.reading)),
    writing: open(limitedFetch(limits.writing)),
  };
  return async (kind, call) => {
    const end = performance.now() + limits[kind];
    for (let tries = 1; ; tries += 1) {
      try {
        return await call(clients[kind]);
      } catch (error) {
        const isLast = tries === maxTries || performance.now() > end;
        if (isLast || !isRefusedForNow(error)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50 * tries * (0.5 + Math.random())));
    }
  };
}

/** A fetch that gives up when nothing comes for `limit` milliseconds, be it the answer or its next part. */
function limitedFetch(limit: number): typeof fetch {
  let silentUntil = -Infinity;
  return async (input, init) => {
    if (performance.now() < silentUntil) throw new DatabaseUnavailable('the server is silent');
    const stop = new AbortController();
    const hear = <Part>(part: Promise<Part>) =>
      inTime(limit, part, () => {
        stop.abort();
      });
    try {
      const answer = await hear(fetch(input, { ...init, signal: stop.signal }));
      const body = await hearAll(answer, hear);
      return new Response(body, answer);
    } catch (error) {
      if (!(error instanceof TooLate)) throw error;
      silentUntil = performance.now() + millisecondsOfSilence;
      throw new DatabaseUnavailable('the server did not answer in time', { cause: error });
    }
  };
}

async function hearAll(
  { body }: Response,
  hear: <Part>(part: Promise<Part>) => Promise<Part>,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (;;) {
    const part = reader && (await hear(reader.read()));
    if (part?.value === undefined) return new Blob(parts);
    parts.push(part.value);
  }
}
