import type { Progress } from '#db/import/store.server.ts';

/** Shows how far a named step is: one rewritten line on a terminal, every fifth part in a log. */
export function showProgress(name: string): Progress {
  let shown = -1;
  return (done, total) => {
    const fifth = Math.floor((done / total) * 5);
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${name}: ${done} of ${total}${done === total ? '\n' : ''}`);
    } else if (fifth > shown) {
      shown = fifth;
      console.log(`${name}: ${done} of ${total}`);
    }
  };
}
