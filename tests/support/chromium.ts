import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { findInstalledBrowser, findNamedBrowser, type Machine } from './browser-places.ts';
import { canRunPacked, unpackBrowser, type BrowserProgram } from './packed-browser.ts';

/** What Playwright turns off that tests feel; of two such lists a browser takes the last. */
const turnedOffByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** Processes that each window starts beside its page: for an address bar that nobody sees, and one in reserve. */
const spareProcesses = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
];

const args = [
  `--disable-features=${[...turnedOffByPlaywright, ...spareProcesses].join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of the tests: the one that `CHROME_PATH` names, the one in an npm package, or one that is installed; throws with
 * what to do when there is none. The one in the package draws no windows, which takes half the processor time.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const machine: Machine = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    exists: existsSync,
  };
  const named = findNamedBrowser(machine);
  if (named !== undefined) return { executablePath: named };
  if (canRunPacked) return unpackBrowser();
  const installed = findInstalledBrowser(machine);
  if (installed !== undefined) return { executablePath: installed };
  throw new Error(
    'The tests need a browser: install Chromium, Chrome or Edge, or name one by CHROME_PATH=/path/to/it.',
  );
}

/** Starts a browser without the requests it makes of its own; `more` arguments are added. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: [...args, ...more],
    env: { ...process.env, ...env },
  });
}
