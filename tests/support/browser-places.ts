import { join } from 'node:path';

/** What of a machine says where its browsers are. */
export type Machine = {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  exists: (path: string) => boolean;
};

const linux = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Where Chromium, Chrome or Edge usually are on such a machine, the first to be tried first. */
function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windowsPrograms.map((parts) => join(folder, ...parts)));
  }
  if (platform === 'darwin') {
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app`, 'Contents/MacOS', name)),
    );
  }
  return linux;
}

/** The browser that `CHROME_PATH` names; throws when it is missing. */
export function findNamedBrowser({ env, exists }: Machine): string | undefined {
  const named = env.CHROME_PATH;
  if (named === undefined || named === '') return undefined;
  if (exists(named)) return named;
  throw new Error(`CHROME_PATH names ${named}, where there is no browser.`);
}

/** A browser in its usual place. */
export const findInstalledBrowser = (machine: Machine): string | undefined =>
  usualPlaces(machine).find(machine.exists);
