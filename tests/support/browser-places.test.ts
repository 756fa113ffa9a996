import { describe, expect, it } from 'vitest';
import { findInstalledBrowser, findNamedBrowser, type Machine } from './browser-places.ts';

const machine = (own: Partial<Machine>, ...installed: string[]): Machine => ({
  platform: 'linux',
  env: {},
  home: '/home/ana',
  exists: (path) => installed.includes(path.replaceAll('\\', '/')),
  ...own,
});

describe('a browser for the tests', () => {
  it.each([
    ['linux', '/usr/bin/chromium'],
    ['linux', '/usr/bin/chromium-headless-shell'],
    ['linux', '/usr/bin/google-chrome'],
    ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['darwin', '/home/ana/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', 'C:/Programs/Google/Chrome/Application/chrome.exe'],
    ['win32', 'C:/Ana/Microsoft/Edge/Application/msedge.exe'],
  ] as const)('is found on %s at %s', (platform, place) => {
    const env = { ProgramFiles: 'C:/Programs', LOCALAPPDATA: 'C:/Ana' };
    expect(findInstalledBrowser(machine({ platform, env }, place))).toBe(place);
  });

  it('is the one that CHROME_PATH names', () => {
    const env = { CHROME_PATH: '/opt/own' };
    expect(findNamedBrowser(machine({ env }, '/usr/bin/chromium', '/opt/own'))).toBe('/opt/own');
    expect(findNamedBrowser(machine({}, '/usr/bin/chromium'))).toBeUndefined();
  });

  it('is not another one when CHROME_PATH names none', () => {
    const env = { CHROME_PATH: '/opt/own' };
    expect(() => findNamedBrowser(machine({ env }, '/usr/bin/chromium'))).toThrow(
      'CHROME_PATH names /opt/own',
    );
  });

  it('is missing where nothing is installed', () => {
    expect(findInstalledBrowser(machine({}))).toBeUndefined();
  });
});
