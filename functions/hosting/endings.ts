import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';

/** How long answers may take: before the machine or its operator wants the process to end, and once another one has its port. */
const longestMilliseconds = { stopping: 10_000, replaced: 10 * 60_000 };

/** For how long a connection may be on its way from the process that watches, which then gives it to the other one. */
const millisecondsOnTheWay = 1000;

/** Lets running answers end, closes what is silent, then ends the process. */
export function endAfterAnswers(server: Server): void {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => process.exit(0), longestMilliseconds.stopping).unref();
}

/**
 * Takes no new connections, and ends the process after those that there are. `close` of an HTTP server would cut those that
 * are silent just now, on which a browser may be asking at this moment: they end by themselves within seconds.
 */
export function endAfterConnections(server: Server): void {
  Listener.prototype.close.call(server, () => {
    setTimeout(() => process.exit(0), millisecondsOnTheWay);
  });
  setTimeout(() => process.exit(0), longestMilliseconds.replaced).unref();
}
