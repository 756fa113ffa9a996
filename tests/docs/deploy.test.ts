import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { limits } from '#domain/limits.ts';
import { commands } from '#functions/cli/commands.server.ts';
import { readEnvironment } from '#functions/cli/environment.server.ts';
import manifest from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../support/database.ts';
import { programVerbsIn, settingsIn } from './command-blocks.ts';
import { readDocument } from './document.ts';
import { listSettings } from './settings.ts';

const has = (program: string) => spawnSync(program, ['--version']).error === undefined;
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const files = filesIn('deploy');
const units = files.filter((file) => /\.(service|timer)$/.test(file));
const address = '127.0.0.1:8787';

/** The entries of a unit file by section, in their order; throws at a line that is none. */
function readUnit(text: string): Record<string, [key: string, value: string][]> {
  const sections: Record<string, [string, string][]> = {};
  let current: [string, string][] | undefined;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const section = /^\[(\w+)\]$/.exec(line)?.[1];
    if (section !== undefined) {
      current = sections[section] = [];
      continue;
    }
    const [, key, value] = /^([A-Z]\w+)=(.+)$/.exec(line) ?? [];
    if (key === undefined || value === undefined || current === undefined)
      throw new Error(`This is no line of a unit: ${line}`);
    current.push([key, value]);
  }
  return sections;
}

const valueOf = (unit: ReturnType<typeof readUnit>, section: string, key: string) =>
  unit[section]?.find(([name]) => name === key)?.[1];

test.each(files)('%s names settings that the hub reads and verbs that it has', (file) => {
  const text = readFileSync(file, 'utf8');
  const known = listSettings();
  expect(settingsIn(text).filter((name) => !known.includes(name))).toEqual([]);
  expect(programVerbsIn(text).filter((verb) => !(verb in commands))).toEqual([]);
});

test('verbs are found in a unit and in an image', () => {
  expect(programVerbsIn('ExecStart=node functions/cli/hub.server.ts polish')).toEqual(['polish']);
  expect(programVerbsIn('CMD ["node", "functions/cli/hub.server.ts", "polish"]')).toEqual([
    'polish',
  ]);
});

describe('systemd', () => {
  test.each(units)('%s has the parts of its kind', (file) => {
    const unit = readUnit(readFileSync(file, 'utf8'));
    expect(valueOf(unit, 'Unit', 'Description')).toBeDefined();
    if (file.endsWith('.timer')) {
      expect(valueOf(unit, 'Timer', 'OnCalendar')).toBeDefined();
      expect(valueOf(unit, 'Install', 'WantedBy')).toBe('timers.target');
      expect(files).toContain(file.replace('.timer', '.service'));
    } else {
      expect(valueOf(unit, 'Service', 'EnvironmentFile')).toBe('/etc/clause-hub.env');
      expect(valueOf(unit, 'Service', 'User')).toBe('clause-hub');
      expect(programVerbsIn(readFileSync(file, 'utf8'))).toHaveLength(1);
    }
  });

  test('a line that is none is found', () => {
    expect(() => readUnit('[Service]\nUser clause-hub\n')).toThrow('no line of a unit');
  });

  test.skipIf(!has('systemd-analyze'))('finds nothing wrong in them', () => {
    const folder = temporaryFolder();
    for (const file of units) {
      const text = readFileSync(file, 'utf8').replaceAll('/opt/clause-hub', process.cwd());
      writeFileSync(join(folder, file.split('/').at(-1) ?? ''), text);
    }
    expect(verify(folder)).toBe('');
    mkdirSync(join(folder, 'wrong'));
    writeFileSync(join(folder, 'wrong/wrong.service'), '[Service]\nExecStart=relative\n');
    expect(verify(join(folder, 'wrong'))).toContain('wrong.service');
  });
});

/** What systemd has against the units of a folder. */
function verify(folder: string): string {
  const paths = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
  const { stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
    encoding: 'utf8',
  });
  const own = paths.map((path) => path.split('/').at(-1) ?? '');
  return `${stdout}${stderr}`
    .split('\n')
    .filter((line) => own.some((name) => line.includes(name)))
    .join('\n');
}

describe('proxies', () => {
  const { host, port } = readEnvironment({});
  const caddy = readDocument('deploy/Caddyfile');
  const nginx = readDocument('deploy/nginx.conf');

  test('lead to where the hub listens unless told otherwise', () => {
    expect(`${host}:${port}`).toBe(address);
    expect(caddy).toContain(address);
    expect(nginx).toContain(`proxy_pass http://${address};`);
  });

  test('are written as their programs read them', () => {
    for (const text of [caddy, nginx]) {
      const bare = text.replace(/#.*$/gm, '').replaceAll(/\{\$[^}]*\}/g, '');
      expect(bare.split('{').length).toBe(bare.split('}').length);
    }
    const directives = nginx.split('\n').map((line) => line.replace(/#.*$/, '').trim());
    expect(directives.filter((line) => line !== '' && !/[;{}]$/.test(line))).toEqual([]);
  });

  test('let through what the hub takes, and say who asks', () => {
    const megabytes = Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1]);
    expect(megabytes * 1_000_000).toBeGreaterThan(limits.requestBytes);
    expect(nginx).toContain('proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;');
    expect(readDocument('deploy/systemd/clause-hub.env')).toMatch(/^HUB_PROXY=1$/m);
  });

  test.skipIf(!has('caddy'))('Caddy finds nothing wrong', () => {
    const args = ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile'];
    const { status, stderr } = spawnSync('caddy', args, { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });
});

describe('containers', () => {
  const Service = v.looseObject({
    environment: v.record(v.string(), v.string()),
    volumes: v.array(v.string()),
    ports: v.optional(v.array(v.string())),
  });
  const compose = v.parse(
    v.looseObject({
      services: v.strictObject({ hub: Service, caddy: Service }),
      volumes: v.record(v.string(), v.null()),
    }),
    parse(readDocument('deploy/compose.yaml')),
  );
  const { hub, caddy } = compose.services;
  const image = readDocument('deploy/Dockerfile');

  test('reach the hub through one proxy and by no other way', () => {
    expect(hub.environment.HUB_PROXY).toBe('1');
    expect(hub.ports).toBeUndefined();
    expect(caddy.ports).toContain('443:443');
    expect(caddy.environment.UPSTREAM).toBe('hub:8787');
    expect(image).toContain('EXPOSE 8787');
  });

  test('keep what must be kept in volumes that are declared', () => {
    const named = [...hub.volumes, ...caddy.volumes]
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((name) => !name.startsWith('.'));
    expect(named.toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    const kept = JSON.parse(/^VOLUME (.+)$/m.exec(image)?.[1] ?? '[]') as string[];
    expect(hub.volumes.map((volume) => volume.split(':')[1])).toEqual(kept);
  });

  test('an image is made by instructions that there are, on the Node of the packages', () => {
    const words = image.match(/^[A-Z]+(?= )/gm) ?? [];
    const lines = image.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(words.length).toBe(lines.length);
    const known = 'FROM WORKDIR RUN USER COPY ENV VOLUME EXPOSE HEALTHCHECK CMD'.split(' ');
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
    const major = /^FROM node:(\d+)/m.exec(image)?.[1];
    expect(manifest.devDependencies.node.split('.')[0]).toBe(major);
  });
});
