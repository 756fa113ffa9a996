import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/support/database.ts';
import { embeddedGuard } from './embedded-guard.server.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A guarded client of a file, with how to put another file in its place. */
function guarded(milliseconds = 60_000) {
  const folder = temporaryFolder();
  const file = join(folder, 'hub.db');
  const client = createClient({ url: `file:${file}` });
  const guard = embeddedGuard(client, file, { reading: milliseconds, writing: milliseconds });
  const exchange = () => {
    writeFileSync(join(folder, 'other.db'), '');
    renameSync(join(folder, 'other.db'), file);
  };
  return { guard, exchange };
}

it('acknowledges no write during which another file came, and reads on', async () => {
  const { guard, exchange } = guarded();
  const call = () => {
    exchange();
    return Promise.resolve('written');
  };
  await expect(guard('writing', call)).rejects.toThrow(DatabaseUnavailable);
  expect(await guard('reading', call)).toBe('written');
  expect(await guard('writing', () => Promise.resolve('written'))).toBe('written');
});

it('tries again what was refused for now, on a connection of its own, until the limit', async () => {
  const { guard } = guarded(50);
  const busy = Object.assign(new Error('no'), { code: 'SQLITE_BUSY' });
  let tries = 0;
  const refusing = () => {
    tries += 1;
    return Promise.reject(busy);
  };
  await expect(guard('writing', refusing)).rejects.toThrow('another program holds the database');
  expect(tries).toBeGreaterThan(1);
  // Who waited behind it does not wait as long again.
  tries = 0;
  await expect(guard('writing', refusing)).rejects.toThrow('another program holds the database');
  expect(tries).toBeLessThan(3);
  let left = 2;
  const patient = guarded().guard;
  const later = () => (left-- > 0 ? Promise.reject(busy) : Promise.resolve('written'));
  expect(await patient('writing', later)).toBe('written');
});

it('does not try again what the schema forbids', async () => {
  const { guard } = guarded();
  const forbidden = Object.assign(new Error('no'), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  let tries = 0;
  const refused = guard('writing', () => {
    tries += 1;
    return Promise.reject(forbidden);
  });
  await expect(refused).rejects.toBe(forbidden);
  expect(tries).toBe(1);
});
