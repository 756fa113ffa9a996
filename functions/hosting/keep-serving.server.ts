import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';

/** Names the folder of the site that is to be served now. */
type NameSite = () => string;

const millisecondsBetweenLooks = 1000;

/**
 * Serves the site that `nameSite` names by a process of its own, which runs `program` with the folder. When another one is
 * named, a fresh process takes over the port, code and files alike, and the old one ends its answers. Resolves when the
 * first one listens; a site that does not start is said, and the one before is served on.
 */
export async function keepServing(nameSite: NameSite, program: string): Promise<void> {
  let named = nameSite();
  const first = await startProcess(program, named);
  if (first === undefined) process.exit(1);
  let serving = first;
  endTogether(() => serving);
  const look = async () => {
    const site = nameSite();
    if (site !== named) serving = (await takeOver(serving, program, site)) ?? serving;
    named = site;
    setTimeout(() => void look(), millisecondsBetweenLooks);
  };
  await look();
}

async function takeOver(old: Worker, program: string, site: string): Promise<Worker | undefined> {
  const fresh = await startProcess(program, site);
  if (fresh === undefined) console.error(`${site} does not start: the build before is served on.`);
  else old.send('give way');
  return fresh;
}

/** A process that serves a site, once it listens; undefined when it ended before. */
async function startProcess(program: string, site: string): Promise<Worker | undefined> {
  cluster.setupPrimary({ exec: program, args: [site] });
  const worker = cluster.fork();
  const ended = once(worker, 'exit').then(() => undefined);
  return Promise.race([once(worker, 'listening').then(() => worker), ended]);
}

/** Hands on the signals to end, ends after the last process, and at once when the one that serves has ended by itself. */
function endTogether(findServing: () => Worker | undefined): void {
  let isEnding = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      isEnding = true;
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
    });
  cluster.on('exit', (worker, code) => {
    if (isEnding && Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
    if (!isEnding && worker === findServing()) process.exit(code || 1);
  });
}
