import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A browser to start, with the settings it needs. */
export type BrowserProgram = { executablePath: string; env?: Record<string, string> };

type Manifest = { version: string };

const npmPackage = '@sparticuz/chromium';
const home = join(process.cwd(), 'node_modules/.cache/clause-hub');

/** Whether the browser in the package runs on this machine. */
export const canRunPacked = process.platform === 'linux' && process.arch === 'x64';

/** Unpacks the browser that `@sparticuz/chromium` carries, once for each installation, with its libraries and fonts. */
export async function unpackBrowser(): Promise<BrowserProgram> {
  const root = join(dirname(createRequire(import.meta.url).resolve(npmPackage)), '..');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const folder = join(home, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(root, 'bin'), folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  };
}

/** Unpacks beside the folder and then renames, so that what is there is whole; of two at once one wins. */
async function unpack(packed: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  mkdirSync(home, { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  await withTemporaryFolder(half, async () => {
    for (const file of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) {
      await inflate(join(packed, file));
    }
  });
  writeFileSync(join(half, 'fonts/fonts.conf'), fontSettings(folder));
  try {
    renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(half, { recursive: true });
  }
}

/** Where fonts are: the package's own, which its settings look for in `/tmp`, and those of the machine. */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** Runs something that writes into the system's folder for temporary files with another one. */
async function withTemporaryFolder(folder: string, action: () => Promise<void>): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  try {
    await action();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
