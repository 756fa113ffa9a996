import type { Database } from '#db/client.server.ts';
import type { Bucket } from '#db/documents/bucket.ts';
import type { Labels } from '#lib/site/labels.ts';

type Variable = 'LIBSQL_URL' | 'LIBSQL_AUTH_TOKEN' | 'HUB_DATA' | 'HUB_ORIGIN';

// SvelteKit merges these with its own.
/* eslint-disable @typescript-eslint/consistent-type-definitions */
declare global {
  namespace App {
    interface Platform {
      env: { [Name in Variable]?: string } & { DOCUMENTS?: Bucket };
      ctx: ExecutionContext;
    }
    interface PageData {
      /** What everything is called, on the pages that name things. */
      labels?: Labels;
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
