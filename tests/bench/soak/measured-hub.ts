import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#db/client.server.ts';
import { nodeSite, readEnvironment, root } from '#functions/cli/environment.server.ts';
import { startProgram } from '#functions/cli/programs.server.ts';
import { freePort } from '../../support/ports.ts';
import { openInspector } from './inspector.ts';

/** What a server holds: bytes of memory, of them in its heap, and open descriptors. */
export type Holding = { rss: number; heap: number; descriptors: number };

const folder = join(root, `.data/soak-${process.pid}`);

/** Copies the hub that `npm start` built, with its database, and serves it by a process of its own that can be measured. */
export async function startMeasuredHub() {
  await copyHub();
  const [port, inspected] = [await freePort(), await freePort()];
  // The process that serves, without the one that watches over it.
  const serving = ['functions/cli/server-process.server.ts', join(folder, 'site')];
  const program = [`--inspect=127.0.0.1:${inspected}`, ...serving];
  const hub = await startProgram('node', program, {
    url: `http://127.0.0.1:${port}`,
    path: '/robots.txt',
    env: {
      HUB_DATA: folder,
      HUB_ORIGIN: `http://127.0.0.1:${port}`,
      HUB_PROXY: '1',
      PORT: String(port),
    },
  });
  const inspector = await openInspector(inspected);
  const pid = await inspector.evaluate<number>('process.pid');
  const look = async (): Promise<Holding> => ({
    ...(await inspector.evaluate<{ rss: number; heap: number }>(
      '(({ rss, heapUsed }) => ({ rss, heap: heapUsed }))(process.memoryUsage())',
    )),
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
  });
  const stop = async () => {
    inspector.close();
    await hub.stop();
    rmSync(folder, { recursive: true });
  };
  const settleHub = () => settle(look, inspector.collectGarbage);
  return { url: hub.url, look, settle: settleHub, work: () => workOf(pid), stop };
}
export type MeasuredHub = Awaited<ReturnType<typeof startMeasuredHub>>;

/**
 * Seconds for which the server ran, and for which it would have and got no processor: where these are many, a machine was too
 * busy to say anything of the hub.
 */
function workOf(pid: number): { ran: number; waited: number } {
  const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8')
    .split(' ')
    .map(Number);
  return { ran: ran / 1e9, waited: waited / 1e9 };
}

/** What an idle server holds once its kept connections have ended and its garbage is collected: the least of some looks. */
async function settle(
  look: () => Promise<Holding>,
  collectGarbage: () => Promise<unknown>,
): Promise<Holding> {
  await pause(7000);
  const held: Holding[] = [];
  for (let round = 0; round < 8; round += 1) {
    await collectGarbage();
    await pause(1000);
    held.push(await look());
  }
  const least = (part: keyof Holding) => Math.min(...held.map((one) => one[part]));
  return { rss: least('rss'), heap: least('heap'), descriptors: least('descriptors') };
}

async function copyHub(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(nodeSite, join(folder, 'site'), { recursive: true });
  const { databaseUrl } = readEnvironment();
  const db = await openDatabase({ url: databaseUrl });
  await db.$client.execute({ sql: 'VACUUM INTO ?', args: [join(folder, 'hub.db')] });
  db.$client.close();
}
