import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = '/usr/bin/chromium';

/** Debian's Chromium, without the requests it makes of its own; `more` arguments are added. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  if (!existsSync(executablePath)) {
    throw new Error(`There is no browser at ${executablePath}: apt-get install chromium.`);
  }
  return chromium.launch({ executablePath, args: [...args, ...more] });
}
