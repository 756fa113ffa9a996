import type { Database } from '#db/client.server.ts';

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
