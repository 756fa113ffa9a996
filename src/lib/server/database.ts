import { building } from '$app/environment';
import {
  limitsOfCommands,
  limitsOfReaders,
  openDatabase,
  type Database,
} from '#db/client.server.ts';

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

type Name = 'LIBSQL_URL' | 'LIBSQL_AUTH_TOKEN' | 'HUB_DATA' | 'HUB_DATABASE_LIMIT';
type Variables = { [name in Name]?: string | undefined };

function open(env: Variables): Promise<Database> {
  return openDatabase({
    url: env.LIBSQL_URL ?? `file:${env.HUB_DATA ?? '.data'}/hub.db`,
    authToken: env.LIBSQL_AUTH_TOKEN,
    // A build reads the whole collection, and nobody waits for it.
    limits: building ? limitsOfCommands : limitsOfReaders(milliseconds(env.HUB_DATABASE_LIMIT)),
  });
}

/** A number that was set; undefined when none was, or none that limits anything. */
const milliseconds = (set: string | undefined) => (Number(set) > 0 ? Number(set) : undefined);
