import { startProgram, type Running } from '#functions/cli/programs.server.ts';
import { testEnvironment } from './site.ts';

/** Serves the build of the tests by Node; with `data`, on another folder's database, and as the hub at `origin`. */
export function startHub(
  port: number,
  data = testEnvironment.HUB_DATA,
  origin = testEnvironment.HUB_ORIGIN,
): Promise<Running> {
  return startProgram('node', ['functions/cli/hub.server.ts', 'serve'], {
    url: `http://127.0.0.1:${port}`,
    path: '/robots.txt',
    env: { ...testEnvironment, HUB_DATA: data, HUB_ORIGIN: origin, PORT: String(port) },
  });
}
