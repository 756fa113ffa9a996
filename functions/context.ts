import type { Context } from 'hono';
import type { Database } from '#db/client.server.ts';

/** What every request is given: how to reach the database, and the public address the hub answers at. */
type Bindings = {
  database: () => Promise<Database>;
  origin: string;
};

export type Env = { Bindings: Bindings; Variables: { requestId: string } };
export type ApiContext = Context<Env>;

/** What is fixed when the API is made: the time of the build (ISO 8601) and the version of the code. */
export type BuildInfo = { builtAt: string; version: string };
