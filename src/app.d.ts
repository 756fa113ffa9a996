import type { Database } from '#db/client.server.ts';

// SvelteKit merges these with its own.
/* eslint-disable @typescript-eslint/consistent-type-definitions */
declare global {
  namespace App {
    interface Platform {
      env: Record<string, string | undefined>;
      ctx: ExecutionContext;
    }
    interface Locals {
      database: () => Promise<Database>;
    }
  }
}

export {};
