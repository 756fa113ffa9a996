import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { limitsOfCommands, openDatabase, type Database } from '#db/client.server.ts';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the build for Node goes. */
export const nodeBuild = resolve(root, process.env.HUB_BUILD ?? 'build');

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
export function openOwnDatabase(): Promise<Database> {
  const { databaseUrl, authToken } = readEnvironment();
  return openDatabase({ url: databaseUrl, authToken, create: true, limits: limitsOfCommands });
}
