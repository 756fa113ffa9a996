import { inBytes, inMilliseconds, percentile, printTable } from '../statistics.ts';
import { Load } from './load.ts';
import { startMeasuredHub, type Holding, type MeasuredHub } from './measured-hub.ts';
import { visitsOf } from './visits.ts';
import { sendAgreement } from './writes.ts';

const minute = 60_000;
/** How much more a hub may hold at the end. */
const tolerated = 1.1;

/**
 * Asks the built hub for what people ask, `rate` times a second for some minutes, and prints what it holds after a third
 * of them and at their end, how many answers failed and how long they took. Ends with an error when one failed or more is
 * held than is tolerated.
 */
export async function benchSoak({ minutes, rate }: { minutes: number; rate: number }) {
  const hub = await startMeasuredHub();
  const load = new Load(hub.url);
  const looking = setInterval(() => void note(load, hub), 5 * minute);
  try {
    const next = await visitsOf(hub.url);
    const soakFor = async (part: number) => {
      const sending = setInterval(() => {
        load.begin(sendAgreement);
      }, minute / 2);
      await load.send(next, { rate, until: performance.now() + part * minutes * minute });
      clearInterval(sending);
      return hub.settle();
    };
    const early = await soakFor(1 / 3);
    const late = await soakFor(2 / 3);
    print(load, { minutes, early, late });
    console.log(`  ${workLine(hub)}`);
    const grown = (['rss', 'descriptors'] as const).some(
      (part) => late[part] > tolerated * early[part],
    );
    if (load.failures > 0 || grown) process.exitCode = 1;
  } finally {
    clearInterval(looking);
    await hub.stop();
  }
}

/** A line now and then says that it goes on. */
async function note(load: Load, hub: MeasuredHub): Promise<void> {
  const { rss, heap, descriptors } = await hub.look();
  const held = `${inBytes(rss)} of memory, heap ${inBytes(heap)}, ${descriptors} descriptors`;
  const time = new Date().toISOString().slice(11, 19);
  const statuses = [...load.statuses].map(([status, count]) => `${count} × ${status}`);
  const answers = [...statuses, `${load.left} left out`].join(', ');
  console.log(`${time} ${answers}; ${held}; ${workLine(hub)}`);
}

function workLine(hub: MeasuredHub): string {
  const { ran, waited } = hub.work();
  return `the server ran for ${ran.toFixed(0)} s and waited for a processor for ${waited.toFixed(0)} s`;
}

function print(
  { milliseconds, statuses, failures, left }: Load,
  { minutes, early, late }: { minutes: number; early: Holding; late: Holding },
): void {
  const line = (name: string, part: keyof Holding, shown: (value: number) => string) => [
    name,
    shown(early[part]),
    shown(late[part]),
    (late[part] / early[part]).toFixed(2),
  ];
  printTable(`A soak of ${minutes} minutes: ${milliseconds.length} answers, ${failures} failed`, [
    ['at rest', `after ${(minutes / 3).toFixed(0)} min`, `after ${minutes} min`, 'ratio'],
    line('memory', 'rss', inBytes),
    line('heap', 'heap', inBytes),
    line('descriptors', 'descriptors', String),
  ]);
  printTable('Answers', [
    ['status', 'number'],
    ...[...statuses].sort().map(([status, count]) => [status, String(count)]),
    ['left out', String(left)],
  ]);
  for (const share of [0.5, 0.99])
    console.log(`  p${share * 100}: ${inMilliseconds(percentile(milliseconds, share))}`);
}
