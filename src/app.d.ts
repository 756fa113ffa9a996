import type { Database } from '#db/client.server.ts';
import type { Bucket } from '#db/documents/bucket.ts';
import type { Labels } from '#lib/site/labels.ts';

type Variable =
  | 'LIBSQL_URL'
  | 'LIBSQL_AUTH_TOKEN'
  | 'HUB_DATA'
  | 'HUB_ORIGIN'
  | 'HUB_DATABASE_LIMIT'
  | 'HUB_NOTIFY_URL'
  | 'HUB_STORAGE_LIMIT';

// SvelteKit merges these with its own.
/* eslint-disable @typescript-eslint/consistent-type-definitions */
declare global {
  namespace App {
    interface Platform {
      env: { [Name in Variable]?: string } & {
        DOCUMENTS?: Bucket;
        ASSETS?: { fetch: (address: string) => Promise<Response> };
      };
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
      /** Whether this page could not be made because the database cannot be used. */
      isDatabaseSilent?: boolean;
      /** The pattern of the address of the API that answered, for the log. */
      route?: string;
      /** By which the log names the request, as `X-Request-Id` does. */
      requestId: string;
    }
    interface Error {
      /** The status that is answered in place of 500: 503 when the database cannot be used. */
      status?: number;
    }
  }
}

export {};
