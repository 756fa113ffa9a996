import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfferedInvitation } from './queries/invitations.ts';

// While a server has the embedded database open no second process writes into it. An invitation made from the command
// line is therefore a file, named by the hash of its secret, which the server takes up when the link is used.

/** Leaves an invitation in the data folder for the server to find. */
export async function leaveInvitation(
  dataFolder: string,
  tokenHash: string,
  invitation: OfferedInvitation,
): Promise<void> {
  await mkdir(join(dataFolder, 'invitations'), { recursive: true });
  const file = await open(pathOf(dataFolder, tokenHash), 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(invitation));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The invitation of a secret's hash, if one was left. */
export async function readInvitation(
  dataFolder: string,
  tokenHash: string,
): Promise<OfferedInvitation | undefined> {
  try {
    const text = await readFile(pathOf(dataFolder, tokenHash), 'utf8');
    return JSON.parse(text) as OfferedInvitation;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function pathOf(dataFolder: string, tokenHash: string): string {
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) throw new Error('not the hash of a secret');
  return join(dataFolder, 'invitations', `${tokenHash}.json`);
}
