import type { Client, InArgs, InStatement, TransactionMode } from '@libsql/client';

/** What a call does, which decides how long it may take. */
export type Kind = 'reading' | 'writing';

/** How many milliseconds a call of each kind may take. */
export type Limits = Record<Kind, number>;

/** Makes a call on an open client, within the limit of its kind. */
export type Guard = <Result>(
  kind: Kind,
  call: (client: Client) => Promise<Result>,
) => Promise<Result>;

/** A client that makes each call through `guard`; batches take the write lock at their start unless they only read. */
export function guardedClient(client: Client, guard: Guard): Client {
  return {
    protocol: client.protocol,
    get closed() {
      return client.closed;
    },
    execute: (statement: InStatement | string, args?: InArgs) =>
      guard(kindOf(statement), (open) =>
        typeof statement === 'string' ? open.execute(statement, args) : open.execute(statement),
      ),
    batch: (statements, mode: TransactionMode = 'write') =>
      guard(mode === 'read' ? 'reading' : 'writing', (open) => open.batch(statements, mode)),
    migrate: (statements) => guard('writing', (open) => open.migrate(statements)),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the client's own default, which its type has
    transaction: (mode: TransactionMode = 'write') =>
      guard(mode === 'read' ? 'reading' : 'writing', (open) => open.transaction(mode)),
    executeMultiple: (sql) => guard('writing', (open) => open.executeMultiple(sql)),
    sync: () => client.sync(),
    reconnect: () => {
      client.reconnect();
    },
    close: () => {
      client.close();
    },
  };
}

const kindOf = (statement: InStatement | string): Kind =>
  /^\s*(select|pragma|values)\b/i.test(typeof statement === 'string' ? statement : statement.sql)
    ? 'reading'
    : 'writing';
