import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '#db/client.server.ts';
import { operatorHelp, parseOperator } from '#domain/operator.ts';
import { UsageError } from './usage.ts';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the builds for Node. */
export const nodeBuilds = resolve(root, process.env.HUB_BUILD ?? 'build');

/** The folder of the site for Node that is used now. */
export const nodeSite = join(nodeBuilds, 'current/site');

/** The public address that pages name: `HUB_ORIGIN`, or that of a hub one tries on this machine. */
export const publicOrigin = (env: NodeJS.ProcessEnv = process.env): string =>
  env.HUB_ORIGIN ?? 'http://localhost:8787';

/** Who runs the hub, as pages name them: `HUB_OPERATOR`. Throws a UsageError that says what to write where that is wrong. */
export function publicOperator(env: NodeJS.ProcessEnv = process.env): string {
  const line = (env.HUB_OPERATOR ?? '').trim();
  try {
    parseOperator(line);
    return line;
  } catch {
    throw new UsageError(operatorHelp);
  }
}

/** Where this process keeps its data and which database it uses, read from the environment. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env) {
  const dataFolder = resolve(root, env.HUB_DATA ?? '.data');
  return {
    dataFolder,
    databaseUrl: env.LIBSQL_URL ?? `file:${join(dataFolder, 'hub.db')}`,
    authToken: env.LIBSQL_AUTH_TOKEN,
    host: env.HOST ?? '127.0.0.1',
    port: Number(env.PORT ?? 8787),
  };
}

/** Opens the database of this environment for a command, making the embedded file if it is missing. */
export async function openOwnDatabase(): Promise<Database> {
  // Loaded only here: a process that opens no database is to stay small.
  const { limitsOfCommands, openDatabase } = await import('#db/client.server.ts');
  const { databaseUrl, authToken } = readEnvironment();
  return openDatabase({ url: databaseUrl, authToken, create: true, limits: limitsOfCommands });
}
