import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram, type Running } from '#functions/cli/programs.server.ts';
import { freePort } from './ports.ts';
import { freshData, testData, testSettings } from './site.ts';

/** A folder with a copy of the database as it was filled, for a hub into which no other test writes. */
export function copyFreshData(): string {
  const data = mkdtempSync(join(tmpdir(), 'clause-hub-own-'));
  cpSync(freshData, data, { recursive: true });
  return data;
}

/**
 * Serves the site of the tests by Node, as the hub at `origin`: on a port of the system or the one that is given, on the
 * shared database, the one in the folder `data` or the server at `databaseUrl`, with the shared build or those in `builds`, and
 * with `settings` of its own.
 */
export async function startHub(hub: {
  origin: string;
  port?: number;
  data?: string;
  databaseUrl?: string;
  builds?: string;
  settings?: Record<string, string>;
}): Promise<Running> {
  const port = hub.port ?? (await freePort());
  return startProgram('node', ['functions/cli/hub.server.ts', 'serve'], {
    url: `http://127.0.0.1:${port}`,
    path: '/robots.txt',
    env: {
      ...testSettings(hub.origin),
      HUB_DATA: hub.data ?? testData,
      PORT: String(port),
      ...(hub.builds ? { HUB_BUILD: hub.builds } : {}),
      ...(hub.databaseUrl ? { LIBSQL_URL: hub.databaseUrl } : {}),
      ...hub.settings,
    },
  });
}
