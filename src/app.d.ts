import type { Database } from '#db/client.server.ts';
import type { Bucket } from '#db/documents/bucket.ts';

type Variable = 'LIBSQL_URL' | 'LIBSQL_AUTH_TOKEN' | 'HUB_DATA' | 'HUB_ORIGIN';

// SvelteKit merges these with its own.
/* eslint-disable @typescript-eslint/consistent-type-definitions */
declare global {
  namespace App {
    interface Platform {
      env: { [Name in Variable]?: string } & { DOCUMENTS?: Bucket };
      ctx: ExecutionContext;
    }
    interface PageState {
      /** The part of a tool that is shown. */
      screen?: string;
    }
    interface Locals {
      database: () => Promise<Database>;
    }
  }
}

export {};
