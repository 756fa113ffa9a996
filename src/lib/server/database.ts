import { building } from '$app/environment';
import { openDatabase, type Database } from '#db/client.server.ts';

let opened: Promise<Database> | undefined;

/** The process's one database; a failed opening is tried again by the next caller. */
export function database(platform: App.Platform | undefined): Promise<Database> {
  opened ??= open(building ? process.env : (platform?.env ?? process.env)).catch(
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}

type Variables = { [Name in 'LIBSQL_URL' | 'LIBSQL_AUTH_TOKEN' | 'HUB_DATA']?: string | undefined };

function open(env: Variables): Promise<Database> {
  return openDatabase({
    url: env.LIBSQL_URL ?? `file:${env.HUB_DATA ?? '.data'}/hub.db`,
    authToken: env.LIBSQL_AUTH_TOKEN,
  });
}
