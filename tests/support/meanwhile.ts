import type { Database } from '#db/client.server.ts';

/**
 * A database on which something happens between the moment a request finds out who asks and a write after that, the first
 * one unless some come `before`: what a request in flight meets when `deed` comes first.
 */
export function meanwhile(db: Database, deed: () => Promise<unknown>, before = 0): Database {
  let isKnown = false;
  let left = before;
  const write: Database['write'] = async (change) => {
    if (isKnown) left -= 1;
    if (left === -1) await deed();
    return db.write(change);
  };
  const select = (fields?: Parameters<Database['select']>[0]) => {
    isKnown ||= fields !== undefined && 'sessionId' in fields;
    return fields === undefined ? db.select() : db.select(fields);
  };
  return new Proxy(db, {
    get: (target, name) => {
      if (name === 'write') return write;
      if (name === 'select') return select;
      return Reflect.get(target, name) as unknown;
    },
  });
}
