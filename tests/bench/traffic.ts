import type { CDPSession, Page } from 'playwright-core';

/** A file that came over the network: bytes as transferred, and how many of them are the answer's headers. */
export type Transfer = { url: string; bytes: number; headerBytes: number };

/** Lists what a page loads, as the browser's own network panel does. */
export class TrafficMeter {
  readonly #session: CDPSession;
  #transfers = new Map<string, Transfer>();

  private constructor(session: CDPSession) {
    this.#session = session;
    session.on('Network.requestWillBeSent', ({ requestId, request: { url } }) => {
      if (!url.startsWith('data:'))
        this.#transfers.set(requestId, { url, bytes: 0, headerBytes: 0 });
    });
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const transfer = this.#transfers.get(requestId);
      if (transfer !== undefined) transfer.headerBytes = response.encodedDataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const transfer = this.#transfers.get(requestId);
      if (transfer !== undefined) transfer.bytes = encodedDataLength;
    });
  }

  static async on(page: Page): Promise<TrafficMeter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    return new TrafficMeter(session);
  }

  /** What was loaded since the last call. */
  take(): Transfer[] {
    const taken = [...this.#transfers.values()];
    this.#transfers = new Map();
    return taken;
  }

  /** From now on as on a slow phone line: 150 ms a request, 1.6 Mbit/s. */
  async slowDown(): Promise<void> {
    const bytesPerSecond = 1_600_000 / 8;
    await this.#session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond,
    });
  }
}

/** The bytes of all transfers together. */
export function bytesOf(transfers: Transfer[]): number {
  return transfers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The bytes of the headers of all transfers together. */
export function headerBytesOf(transfers: Transfer[]): number {
  return transfers.reduce((sum, { headerBytes }) => sum + headerBytes, 0);
}
