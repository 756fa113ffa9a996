import type { Progress } from '#db/import/store.server.ts';

const width = 24;

/** Shows how far a named step is: a bar on a terminal, in a log one line with its seconds when it is done. */
export function showProgress(name: string): Progress {
  const seconds = stopwatch();
  return (done, total) => {
    if (process.stdout.isTTY) rewrite(barLine(name, { done, total, seconds: seconds() }));
    else if (done === total) console.log(`${name}: ${count(total)} in ${seconds()} s`);
    if (process.stdout.isTTY && done === total) process.stdout.write('\n');
  };
}

/** Shows the seconds of a named step that cannot be counted; settles as `step` does. */
export async function showTime<T>(name: string, step: Promise<T>): Promise<T> {
  const seconds = stopwatch();
  const tick = () => {
    rewrite(`${name}: ${seconds()} s`);
  };
  const clock = process.stdout.isTTY ? setInterval(tick, 500) : undefined;
  try {
    return await step;
  } finally {
    clearInterval(clock);
    if (process.stdout.isTTY) rewrite(`${name}: ${seconds()} s\n`);
    else console.log(`${name}: ${seconds()} s`);
  }
}

/** One line of a terminal: a bar of 24 signs, the parts done of all, whole seconds. */
export function barLine(
  name: string,
  { done, total, seconds }: { done: number; total: number; seconds: number },
): string {
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  const bar = '█'.repeat(filled).padEnd(width, '░');
  return `${bar} ${name}: ${count(done)} of ${count(total)}, ${seconds} s`;
}

const count = (parts: number) => parts.toLocaleString('en');

function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) / 1000);
}

/** Puts a line in the place of the one before; the escape sequence clears what was longer. */
function rewrite(line: string): void {
  process.stdout.write(`\r\u001b[K${line}`);
}
